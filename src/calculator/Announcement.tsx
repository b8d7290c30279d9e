import { useEffect, useState } from 'react';
import { spokenWords } from './messages/spoken.ts';
import type { Calculator } from './useCalculator.ts';

/** A verdict has settled when it has not changed for this long. In milliseconds. */
const SETTLED = 1_000;

/** Tells a screen reader the verdict in one sentence, once it has settled after a change of the reader's. */
export function Announcement({ calculator }: { calculator: Calculator }) {
  const words = spokenWords(calculator);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const waiting = setTimeout(setSaid, SETTLED, words);
    return () => clearTimeout(waiting);
  }, [words]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
