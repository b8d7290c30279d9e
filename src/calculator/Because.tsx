import type { RuleId } from '../rules/index.ts';
import { type CalculatorCatalog, placeOf } from './catalog.ts';
import { STATUS_WORDS } from './messages/fields.ts';

/** What a result assumes, or takes from illustrative figures, each with a link to the place that states it. It stands open, beside the figure that it moves. */
export function Because({ ids, catalog }: { ids: readonly RuleId[]; catalog: CalculatorCatalog }) {
  const cited = catalog.rules.filter((rule) => ids.includes(rule.id) && rule.status !== 'published');
  if (cited.length === 0) return null;
  return (
    <ul className="calc-because">
      {cited.map((rule) => (
        <li key={rule.id}>
          <a href={placeOf(rule)}>
            <span className={`tag tag-${rule.status}`}>{STATUS_WORDS[rule.status]}</span> {rule.says}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Says beside a figure that it comes from the illustrative rate card; nothing when the card is published. */
export function RateStatus({ catalog }: { catalog: CalculatorCatalog }) {
  return catalog.rates.status === 'illustrative' ? <span className="tag tag-illustrative">{STATUS_WORDS.illustrative}</span> : null;
}
