import { type ReactNode, useId } from 'react';
import type { Shown } from './useCalculator.ts';

/** One answered question. Where a field that it reads is wrong it says so: what stands here then is the last good result, if there is one. */
export function Result({ title, shown, children }: { title: string; shown: Shown<unknown>; children: ReactNode }) {
  const id = useId();
  const { value, stale } = shown;
  return (
    <section className={stale ? 'calc-result calc-stale' : 'calc-result'} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {stale && (
        <p className="calc-note">
          {value === undefined
            ? 'Correct the marked field to see this result.'
            : 'This is the last result that could be calculated. Correct the marked field to update it.'}
        </p>
      )}
      {children}
    </section>
  );
}
