import { createSearchBox } from './box.ts';

/** Has the field of the home page answer as one types. Its results stand after its form. */
export function answerAt(field: HTMLInputElement, base: string): void {
  const box = createSearchBox({ base, field });
  field.form?.after(box.root);
  box.run();
}
