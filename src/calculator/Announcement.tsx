import { useEffect, useRef, useState } from 'react';
import { newWords, spokenParts } from './messages/spoken.ts';
import type { Calculator } from './useCalculator.ts';

/** A verdict has settled when it has not changed for this long. In milliseconds. */
const SETTLED = 1_000;

/**
 * Tells a screen reader what is new once it has settled after a change of the reader's: the verdict in one sentence, or what Billing shows
 * beside it, or both if one change led to both.
 */
export function Announcement({ calculator }: { calculator: Calculator }) {
  const { touched } = calculator;
  const parts = spokenParts(calculator);
  // What a link opened with stands on the page. It is not announced.
  const before = useRef<string[]>(touched ? [] : parts);
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are what settles
  useEffect(() => {
    const waiting = setTimeout(() => {
      if (touched) setSaid(newWords(parts, before.current));
      before.current = parts;
    }, SETTLED);
    return () => clearTimeout(waiting);
  }, [parts.join('\n')]);
  return touched ? (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  ) : null;
}
