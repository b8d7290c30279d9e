import type { Explanation } from '../rules/index.ts';
import { BILLING_WORDS, explanationWords, noneWords, showsWords } from './messages/difference.ts';
import { explainedIn } from './results/difference.ts';
import type { Calculator } from './useCalculator.ts';
import type { ProductLinks } from './Ways.tsx';

/** How many explanations are open. */
const MOST = 3;

/** What Billing shows beside the balance, and what in the rules explains exactly that. `Announcement` tells it to a screen reader. */
export function DifferenceView({ calculator, links }: { calculator: Calculator; links: ProductLinks }) {
  const { format } = calculator;
  const found = explainedIn(calculator);
  if (!found) return null;
  const { difference, names } = found;
  const { explanations } = difference;
  const same = difference.shown === difference.calculated;
  const list = (some: readonly Explanation[]) => (
    <ul>
      {some.map((explanation) => {
        const [words, sum] = explanationWords(explanation, names, format);
        return (
          <li key={words}>
            {words} <span className="calc-sum">{sum}</span>
          </li>
        );
      })}
    </ul>
  );
  const others = explanations.slice(MOST);
  return (
    <div className="calc-difference">
      <p>{showsWords(difference, format)}</p>
      {explanations.length > 0 && list(explanations.slice(0, MOST))}
      {others.length > 0 && (
        <details>
          <summary>{BILLING_WORDS.more(others.length, format)}</summary>
          {list(others)}
        </details>
      )}
      {!same && explanations.length === 0 && (
        <p>
          {noneWords(difference, format)} <a href={links.billing}>Billing</a> {BILLING_WORDS.lastWord}{' '}
          <a href={links.support}>{BILLING_WORDS.support}</a>.
        </p>
      )}
    </div>
  );
}
