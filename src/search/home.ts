import { load } from './engine.ts';
import { createSearchBox } from './search-box.ts';

/** Has the field of the home page, which has the focus, answer as one types. Its results stand after its form. */
export function answerAt(field: HTMLInputElement, base: string): void {
  void load(base).catch(() => undefined);
  const box = createSearchBox({ base, field });
  field.form?.after(box.root);
  box.run();
}
