import type { Format } from './format.ts';
import { allWords, changeWords, SINCE, sinceWords } from './messages/changes.ts';
import { changesSince } from './results/since.ts';
import type { Shown } from './useCalculator.ts';

/** Says that the results below count with what held on an earlier day, and what has changed since. */
export function ChangedSince({ shown: { inputs, results, present }, format }: { shown: Shown; format: Format }) {
  const changes = changesSince(inputs, results, present);
  if (changes.length === 0) return null;
  return (
    <div className="calc-note calc-warning">
      <p>
        {sinceWords(inputs.today, format)} {SINCE}
      </p>
      <ul className="calc-list">
        {allWords(changes, (change) => changeWords(change, format)).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
