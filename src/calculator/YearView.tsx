import type { YearAnswer } from './answers/projection.ts';
import type { Format } from './format.ts';
import type { Names } from './messages/names.ts';
import { YEAR_VIEW } from './messages/year-view.ts';
import { YearColumns } from './YearColumns.tsx';
import { YearTable } from './YearTable.tsx';

/** The current billing period and the ones ahead, drawn and as a table. The caller adds the heading and the finding. */
export function YearView({ answer, names, format }: { answer: YearAnswer; names: Names; format: Format }) {
  return (
    <div className="calc-year-view">
      <figure>
        <YearColumns periods={answer.year.periods} format={format} />
        {answer.workflow && answer.ranged && <figcaption className="calc-year-note">{YEAR_VIEW.atHigh}</figcaption>}
      </figure>
      <YearTable answer={answer} names={names} format={format} />
    </div>
  );
}
