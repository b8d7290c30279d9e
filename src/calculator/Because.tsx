import type { RuleId } from '../rules/index.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { STATUS_WORDS } from './messages.ts';

/** The rules and assumptions that a result rests on, each with a link to the place that states it. */
export function Because({ ids, catalog }: { ids: readonly RuleId[]; catalog: CalculatorCatalog }) {
  const rules = catalog.rules.filter((rule) => ids.includes(rule.id));
  return (
    <div className="calc-because">
      <h4>This rests on</h4>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <a href={rule.place}>
              <span className={`tag tag-${rule.status}`}>{STATUS_WORDS[rule.status]}</span> {rule.says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says beside a figure that it comes from the illustrative rate card; nothing when the card is published. */
export function RateStatus({ catalog }: { catalog: CalculatorCatalog }) {
  return catalog.rates.status === 'illustrative' ? <span className="tag tag-illustrative">{STATUS_WORDS.illustrative}</span> : null;
}
