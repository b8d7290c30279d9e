import { type ReactNode, useId } from 'react';

/** One answered question. `stale`: a field is wrong, and what stands here is the last good answer. */
export function Result({ title, stale, children }: { title: string; stale: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section className={stale ? 'calc-result calc-stale' : 'calc-result'} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {stale && <p className="calc-note">This is the last result that could be calculated. Correct the marked field to update it.</p>}
      {children}
    </section>
  );
}
