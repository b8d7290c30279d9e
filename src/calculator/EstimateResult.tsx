import type { WorkflowAnswer } from './answers/workflow.ts';
import { Because, RateStatus } from './Because.tsx';
import type { CalculatorCatalog } from './catalog.ts';
import type { Format } from './format.ts';
import { TITLES } from './messages/results.ts';
import { Result } from './Result.tsx';
import type { Shown } from './useCalculator.ts';
import { Working } from './Working.tsx';

type Props = { workflow: Shown<WorkflowAnswer>; format: Format };

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

/** "What will my workflow cost?": each step's part, and the total. */
export function EstimateResult({ workflow, format }: Props) {
  const { value: answer, names, catalog } = workflow;
  return (
    <Result title={TITLES.cost} shown={workflow}>
      {!answer || answer.cost.lines.length === 0 ? (
        !workflow.stale && <p className="calc-note">Add a step to see what it may use.</p>
      ) : (
        <>
          <p className="calc-figure">
            <strong>{format.range(answer.cost)}</strong> {answer.ownFigures.includes(false) && <RateStatus catalog={catalog} />}
          </p>
          <Lines answer={answer} catalog={catalog} format={format} />
          <Because ids={answer.cost.because} catalog={catalog} />
          <Working lines={answer.working} catalog={catalog} names={names} format={format} />
        </>
      )}
    </Result>
  );
}
