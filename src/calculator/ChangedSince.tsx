import type { CatalogChange } from '../rules/index.ts';
import type { Format } from './format.ts';
import { allWords, changeWords, SINCE, sinceWords } from './messages/changes.ts';

type Props = { day: string; changes: readonly CatalogChange[]; format: Format };

/** Says that the results below count with what held on an earlier day, and what has changed since. */
export function ChangedSince({ day, changes, format }: Props) {
  if (changes.length === 0) return null;
  return (
    <div className="calc-note calc-warning">
      <p>
        {sinceWords(day, format)} {SINCE}
      </p>
      <ul className="calc-list">
        {allWords(changes, (change) => changeWords(change, format)).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
