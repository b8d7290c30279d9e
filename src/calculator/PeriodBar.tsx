import type { Schedule } from '../rules/index.ts';
import type { Format } from './format.ts';

/** Aligns the label of a marker near an end of the bar, so that the label stays in the picture. */
const anchorAt = (percent: number) => (percent < 20 ? 'start' : percent > 80 ? 'end' : 'middle');

/** The current billing period as a bar with today under its own marker, and the refreshes after the next. */
export function PeriodBar({ schedule, format }: { schedule: Extract<Schedule, { kind: 'periodic' }>; format: Format }) {
  const { period, day, days, refreshes } = schedule;
  const later = refreshes.slice(1);
  const at = (count: number) => `${(count / days) * 100}%`;
  const words = `Day ${format.number(day)} of ${format.number(days)}`;
  const middle = ((day - 0.5) / days) * 100;
  return (
    <figure className="calc-period">
      <svg role="img" aria-label={words} focusable="false">
        <text x={`${middle}%`} y="11" textAnchor={anchorAt(middle)}>
          {words}
        </text>
        <rect className="calc-period-all" y="16" width="100%" height="8" />
        <rect className="calc-period-past" y="16" width={at(day - 1)} height="8" />
        <rect className="calc-period-today" x={at(day - 1)} y="14" width={at(1)} height="12" />
      </svg>
      <figcaption>
        <span>{format.shortDate(period.start)}</span>
        <span>{format.shortDate(period.end)}</span>
      </figcaption>
      {later.length > 0 && (
        <details className="calc-later">
          <summary>{later.length === 1 ? 'The refresh after that' : `The ${later.length} refreshes after that`}</summary>
          <ol className="calc-dates">
            {later.map((date) => (
              <li key={date}>{format.date(date)}</li>
            ))}
          </ol>
        </details>
      )}
    </figure>
  );
}
