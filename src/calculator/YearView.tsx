import type { Format } from './format.ts';
import type { Names } from './messages/names.ts';
import { YEAR_VIEW } from './messages/year-view.ts';
import type { ProjectionResult } from './results/projection.ts';
import { YearColumns } from './YearColumns.tsx';
import { YearTable } from './YearTable.tsx';

/** The current billing period and the ones ahead, drawn and as a table. The caller adds the heading and the finding. */
export function YearView({ result, names, format }: { result: ProjectionResult; names: Names; format: Format }) {
  return (
    <div className="calc-year-view">
      <figure>
        <YearColumns periods={result.projection.periods} format={format} />
        {result.workflow && result.ranged && <figcaption className="calc-year-note">{YEAR_VIEW.atHigh}</figcaption>}
      </figure>
      <YearTable result={result} names={names} format={format} />
    </div>
  );
}
