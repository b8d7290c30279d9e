import { type ReactNode, useEffect } from 'react';
import { LATE_WORDS } from './messages/fields.ts';
import { type Late, useLate } from './useLate.ts';

/** Something that is loaded once it is wanted: as soon as it stands in the page. */
export function LatePart({ children }: { children: (late: Late) => ReactNode }) {
  const { late, failed, load } = useLate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded once
  useEffect(load, []);
  return late ? children(late) : <p className="calc-note">{failed ? LATE_WORDS.failed : LATE_WORDS.loading}</p>;
}
