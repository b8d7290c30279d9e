import { type ReactNode, useEffect } from 'react';
import { LATE_WORDS } from './messages/fields.ts';
import { type Late, useLate } from './useLate.ts';

/** Content that needs the late part, which loads as soon as this renders. */
export function LatePart({ children }: { children: (late: Late) => ReactNode }) {
  const { late, failed, load } = useLate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded once
  useEffect(load, []);
  if (late) return children(late);
  if (!failed) return <p className="calc-note">{LATE_WORDS.loading}</p>;
  return (
    <p className="calc-note" role="alert">
      {LATE_WORDS.failed} {/* Firefox and Safari do not ask again for a module that failed. The address keeps the form. */}
      <button type="button" className="calc-inline" onClick={() => location.reload()}>
        {LATE_WORDS.reload}
      </button>
    </p>
  );
}
