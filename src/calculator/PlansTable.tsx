import { type ComparedPlan, verdict } from '../rules/index.ts';
import { firstShortWords } from './messages/coverage.ts';
import { PLANS_WORDS } from './messages/plans.ts';
import { ANSWER_WORDS, fitsFigures } from './messages/verdict.ts';
import type { PlansResult } from './results/projection.ts';
import type { Asked } from './results/verdict.ts';
import type { Calculator, Shown } from './useCalculator.ts';

type RowProps = {
  entry: ComparedPlan;
  asked: Asked;
  shown: Shown;
  dated: boolean;
  own: boolean;
  smallest: boolean;
  format: Calculator['format'];
};

function PlanRow({ entry, asked, shown, dated, own, smallest, format }: RowProps) {
  const found = verdict(asked, entry.credits, asked.sure, asked.count);
  return (
    <tr className={smallest ? 'calc-smallest' : undefined}>
      <th scope="row">
        {shown.names.plan(entry.plan)}
        {own && <span className="tag">{PLANS_WORDS.own}</span>}
      </th>
      <td>
        {format.number(entry.credits)}
        {entry.recurs === 'once' && ' once'}
      </td>
      <td>{ANSWER_WORDS[found.answer]}</td>
      {asked.made.recipe && <td>{fitsFigures(found, format) ?? PLANS_WORDS.any}</td>}
      {dated && <td>{firstShortWords(entry.firstShort, shown.inputs.today, format)}</td>}
    </tr>
  );
}

/** The same work on every plan, side by side. */
export function PlansTable({
  answer,
  asked,
  shown,
  format,
}: {
  answer: Pick<PlansResult, 'found'>;
  asked: Asked;
  shown: Shown;
  format: Calculator['format'];
}) {
  const { found } = answer;
  const dated = found.periods !== undefined;
  const unknown = shown.catalog.plans.filter((plan) => found.plans.every((entry) => entry.plan !== plan.id));
  return (
    <table className="calc-plans">
      <caption className="visually-hidden">{PLANS_WORDS.caption}</caption>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Credits</th>
          <th scope="col">Enough?</th>
          {asked.made.recipe && <th scope="col">{PLANS_WORDS.many}</th>}
          {dated && <th scope="col">{PLANS_WORDS.short}</th>}
        </tr>
      </thead>
      <tbody>
        {found.plans.map((entry) => (
          <PlanRow
            key={entry.plan}
            {...{ entry, asked, shown, dated, format }}
            own={shown.inputs.plan === entry.plan}
            smallest={found.smallest === entry.plan}
          />
        ))}
        {unknown.map((plan) => (
          <tr key={plan.id}>
            <th scope="row">{plan.name}</th>
            <td colSpan={4}>{PLANS_WORDS.negotiated}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
