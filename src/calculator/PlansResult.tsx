import type { PlanCase } from '../rules/index.ts';
import type { AccountAnswer } from './answers/account.ts';
import type { PlansAnswer } from './answers/ahead.ts';
import { Because, RateStatus } from './Because.tsx';
import type { CalculatorCatalog } from './catalog.ts';
import type { Format } from './format.ts';
import { coverageWords, firstShortWords, leftWords, runsWords } from './messages/coverage.ts';
import type { Names } from './messages/names.ts';
import { TITLES } from './messages/results.ts';
import { workingWords } from './messages/working.ts';
import { NeedField } from './NeedField.tsx';
import { Result } from './Result.tsx';
import type { Calculator } from './useCalculator.ts';
import { Working } from './Working.tsx';

type Told = { account: AccountAnswer | undefined; names: Names; catalog: CalculatorCatalog; format: Format };

/** What the columns tell: three of the plan alone, the last of the account as it was entered. */
const HEADS = { left: 'Left after one', first: 'First short, with what you entered' };

/** The plans that could not be compared: no figure is known for them. */
const unknownPlans = ({ found }: PlansAnswer, catalog: CalculatorCatalog) =>
  catalog.plans.filter((plan) => found.plans.every((entry) => entry.plan !== plan.id));

function PlanRow({
  entry,
  own,
  smallest,
  names,
  format,
}: {
  entry: PlanCase;
  own: boolean;
  smallest: boolean;
  names: Names;
  format: Format;
}) {
  return (
    <tr className={smallest ? 'calc-smallest' : undefined}>
      <th scope="row">
        {names.plan(entry.plan)} {smallest && <span className="tag tag-chosen">Smallest that covers it</span>}
        {own && <span className="tag">Your plan</span>}
      </th>
      <td data-label="Included">
        {format.number(entry.credits)}
        {entry.recurs === 'once' && ' once'}
      </td>
      <td data-label="Runs a period">{runsWords(entry, format)}</td>
      <td data-label={HEADS.left}>{leftWords(entry, format)}</td>
      <td data-label={HEADS.first}>{firstShortWords(entry.firstShort, format)}</td>
    </tr>
  );
}

function PlansTable({ answer, account, names, catalog, format }: { answer: PlansAnswer } & Told) {
  return (
    <table className="calc-plans">
      <caption className="visually-hidden">The same workflow on every plan</caption>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Included</th>
          <th scope="col">Runs a period</th>
          <th scope="col">{HEADS.left}</th>
          <th scope="col">{HEADS.first}</th>
        </tr>
      </thead>
      <tbody>
        {answer.found.plans.map((entry) => (
          <PlanRow
            key={entry.plan}
            entry={entry}
            own={account?.plan.id === entry.plan}
            smallest={answer.found.smallest === entry.plan}
            names={names}
            format={format}
          />
        ))}
        {unknownPlans(answer, catalog).map((plan) => (
          <tr key={plan.id}>
            <th scope="row">{plan.name}</th>
            <td colSpan={4}>Negotiated: choose {plan.name} and enter the credits of your agreement.</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The reverse question: the smallest plan that brings the credits needed, and what it leaves over. */
function Need({ calculator }: { calculator: Calculator }) {
  const { awake, need, format } = calculator;
  const { names, catalog } = need;
  const answer = need.value;
  const smallest = answer?.found.plans.find((entry) => entry.plan === answer.found.smallest);
  const negotiated = answer ? unknownPlans(answer, catalog).map((plan) => ` The credits of ${plan.name} are negotiated.`) : [];
  return (
    <fieldset className="calc-need" disabled={!awake}>
      <legend>{TITLES.need}</legend>
      <NeedField calculator={calculator} />
      {answer && !need.stale && (
        <>
          <p className="calc-figure">
            {smallest ? (
              <>
                <strong>{names.plan(smallest.plan)}</strong>, with {format.credits(smallest.credits)}: {format.number(smallest.left.low)} to
                spare
              </>
            ) : (
              `No plan with a known figure brings that many in a billing period.${negotiated.join('')}`
            )}
          </p>
          <Working lines={answer.working} catalog={catalog} names={names} format={format} />
        </>
      )}
    </fieldset>
  );
}

/** "Which plan covers it?": the same workflow on every plan, side by side, and the plan that brings the credits needed. */
export function PlansResult({ calculator }: { calculator: Calculator }) {
  const { account, workflow, plans, format } = calculator;
  const { names, catalog } = plans;
  const answer = plans.value;
  const last = answer?.working.at(-1);
  const tag = workflow.value?.ownFigures.includes(false) && <RateStatus catalog={catalog} />;
  return (
    <Result title={TITLES.plans} shown={plans}>
      {!answer && !plans.stale && <p className="calc-note">Add a step to see the same workflow on every plan.</p>}
      {answer && (
        <>
          {answer.now && (
            <p>
              What you have now <strong>{coverageWords(answer.now, format)}</strong>. {tag}
            </p>
          )}
          {last && (
            <p>
              <strong>{workingWords(last, names, format)}</strong> {tag}
            </p>
          )}
          <PlansTable answer={answer} account={account} names={names} catalog={catalog} format={format} />
          <Because ids={answer.found.because} catalog={catalog} />
          <Working lines={answer.working} catalog={catalog} names={names} format={format} />
        </>
      )}
      <Need calculator={calculator} />
    </Result>
  );
}
