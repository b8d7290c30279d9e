import type { RuleId } from '../rules/index.ts';
import type { CalculatorCatalog, ShownRule } from './catalog.ts';
import { STATUS_WORDS } from './messages.ts';

function Rules({ rules }: { rules: readonly ShownRule[] }) {
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.id}>
          <a href={rule.place}>
            <span className={`tag tag-${rule.status}`}>{STATUS_WORDS[rule.status]}</span> {rule.says}
          </a>
        </li>
      ))}
    </ul>
  );
}

/**
 * The rules and assumptions that a result rests on, each with a link to the place that states it.
 * What is assumed or illustrative stands open, beside the figure that it moves; the published rules unfold.
 */
export function Because({ ids, catalog }: { ids: readonly RuleId[]; catalog: CalculatorCatalog }) {
  const cited = catalog.rules.filter((rule) => ids.includes(rule.id));
  const published = cited.filter((rule) => rule.status === 'published');
  const others = cited.filter((rule) => rule.status !== 'published');
  return (
    <div className="calc-because">
      <Rules rules={others} />
      <details>
        <summary>{published.length === 1 ? 'The rule behind this' : `The ${published.length} rules behind this`}</summary>
        <Rules rules={published} />
      </details>
    </div>
  );
}

/** Says beside a figure that it comes from the illustrative rate card; nothing when the card is published. */
export function RateStatus({ catalog }: { catalog: CalculatorCatalog }) {
  return catalog.rates.status === 'illustrative' ? <span className="tag tag-illustrative">{STATUS_WORDS.illustrative}</span> : null;
}
