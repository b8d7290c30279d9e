import type { Coverage } from '../rules/index.ts';
import { type AccountAnswer, fitWorkflow, type WorkflowAnswer, type WorkflowFit } from './answers.ts';
import { Because, RateStatus } from './Because.tsx';
import type { CalculatorCatalog } from './catalog.ts';
import type { Format } from './format.ts';
import { Result } from './Result.tsx';
import type { Shown } from './useCalculator.ts';

type Props = { account: AccountAnswer | undefined; workflow: Shown<WorkflowAnswer>; catalog: CalculatorCatalog; format: Format };

function Lines({ answer, catalog, format }: { answer: WorkflowAnswer; catalog: CalculatorCatalog; format: Format }) {
  return (
    <table className="calc-lines">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">A run</th>
          <th scope="col">Runs</th>
          <th scope="col">Credits</th>
        </tr>
      </thead>
      <tbody>
        {answer.cost.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are the steps, in their order
          <tr key={index}>
            <th scope="row">
              {answer.workflows[index]}{' '}
              {answer.ownFigures[index] ? <span className="tag">Your figure</span> : <RateStatus catalog={catalog} />}
            </th>
            <td>{format.span(line.perRun)}</td>
            <td>{format.number(line.runs)}</td>
            <td>{format.span(line)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            Total {answer.ownFigures.includes(false) && <RateStatus catalog={catalog} />}
          </th>
          <td>{format.span(answer.cost)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function times({ runs }: Coverage, format: Format): string {
  if (!runs) return 'any number of times';
  if (runs.most === undefined) return `${format.count(runs.fewest, 'time')} or more`;
  return runs.fewest === runs.most ? format.count(runs.most, 'time') : `${format.span({ low: runs.fewest, high: runs.most })} times`;
}

function CoverageWords({ coverage, format }: { coverage: Coverage; format: Format }) {
  const { low, high } = coverage.shortfall;
  if (coverage.covers === 'yes') {
    return (
      <>
        covers this workflow <strong>{times(coverage, format)}</strong>
      </>
    );
  }
  if (coverage.covers === 'depends') {
    return (
      <>
        covers this workflow only at the low estimate: <strong>up to {format.credits(high)} short</strong>
      </>
    );
  }
  return (
    <>
      does not cover this workflow: <strong>{format.range({ low, high })} short</strong>
    </>
  );
}

function SmallestPlan({ fit, catalog, format }: { fit: WorkflowFit; catalog: CalculatorCatalog; format: Format }) {
  const named = fit.comparison.plans.find((entry) => entry.plan === fit.comparison.smallest);
  const name = catalog.plans.find((plan) => plan.id === named?.plan)?.name;
  if (!named) return 'No plan with a published figure covers this workflow in one billing period';
  return (
    <>
      The smallest plan whose billing period covers it is <strong>{name}</strong>, with {format.credits(named.credits)}
    </>
  );
}

/** "What will my workflow cost?": the itemised total, how far credits go for it, and the smallest plan that covers it. */
export function EstimateResult({ account, workflow, catalog, format }: Props) {
  const answer = workflow.value;
  const tag = answer?.ownFigures.includes(false) && <RateStatus catalog={catalog} />;
  const fit = answer && fitWorkflow(answer.cost, account, catalog);
  return (
    <Result title="What will my workflow cost?" shown={workflow}>
      {!answer || answer.cost.lines.length === 0 ? (
        <p className="calc-note">Add a step to see what it may use.</p>
      ) : (
        <>
          <p className="calc-figure">
            <strong>{format.range(answer.cost)}</strong> {tag}
          </p>
          <Lines answer={answer} catalog={catalog} format={format} />
          <ul className="calc-list">
            {fit?.now && (
              <li>
                What you have now <CoverageWords coverage={fit.now} format={format} /> {tag}
              </li>
            )}
            {fit?.period && account && (
              <li>
                {account.plan.recurs === 'once' ? `${account.plan.name}'s one-time grant` : `A billing period on ${account.plan.name}`}{' '}
                <CoverageWords coverage={fit.period} format={format} /> {tag}
              </li>
            )}
            {fit && (
              <li>
                <SmallestPlan fit={fit} catalog={catalog} format={format} /> {tag}
              </li>
            )}
          </ul>
          <Because ids={fit?.comparison.because ?? []} catalog={catalog} />
        </>
      )}
    </Result>
  );
}
