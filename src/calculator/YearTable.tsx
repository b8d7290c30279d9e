import { Fragment } from 'react';
import type { Format } from './format.ts';
import type { Names } from './messages/names.ts';
import { PART_WORDS, packWords, rowDays, rowNote, YEAR_VIEW } from './messages/year-view.ts';
import type { ProjectionResult } from './results/projection.ts';
import { type YearRow, yearRows } from './year-rows.ts';

type Props = { result: ProjectionResult; names: Names; format: Format };

function PeriodsRow({ row, isCurrent, result, names, format }: { row: YearRow; isCurrent: boolean } & Props) {
  const { opening, short, after, lapses } = row.period;
  const note = rowNote(row, isCurrent);
  return (
    <>
      <tr>
        <th scope="row">
          {rowDays(row, format).map((day) => (
            <Fragment key={day}>
              <span>{day}</span>{' '}
            </Fragment>
          ))}
          {note && <span className="calc-year-note">{note}</span>}
        </th>
        <td>{format.number(opening)}</td>
        {result.workflow && (
          <td>{short > 0 ? <strong className="calc-year-missing">{format.number(short)} short</strong> : format.number(after)}</td>
        )}
        <td>{format.number(lapses)}</td>
      </tr>
      {packWords(row.period, names, format).map((words) => (
        <tr key={words} className="calc-year-pack">
          <td colSpan={result.workflow ? 4 : 3}>{words}</td>
        </tr>
      ))}
    </>
  );
}

/** The periods in figures. Periods that are alike are one row; packs that come or expire stand below theirs. */
export function YearTable({ result, names, format }: Props) {
  return (
    <table className="calc-year-table">
      <caption className="visually-hidden">{YEAR_VIEW.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{YEAR_VIEW.from}</th>
          <th scope="col">{YEAR_VIEW.opening}</th>
          {result.workflow && <th scope="col">{YEAR_VIEW.after}</th>}
          <th scope="col">{PART_WORDS.lapses}</th>
        </tr>
      </thead>
      <tbody>
        {yearRows(result.projection.periods).map((row, k) => (
          <PeriodsRow key={row.from} row={row} isCurrent={k === 0} result={result} names={names} format={format} />
        ))}
      </tbody>
    </table>
  );
}
