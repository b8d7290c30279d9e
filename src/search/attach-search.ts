import { load } from './engine.ts';
import { createSearchBox } from './search-box.ts';

/** Shows results below the form of the home page's field, which has the focus, while the reader types. */
export function attachSearch(field: HTMLInputElement, base: string): void {
  void load(base).catch(() => undefined);
  const box = createSearchBox({ base, field });
  field.form?.after(box.root);
  box.run();
}
