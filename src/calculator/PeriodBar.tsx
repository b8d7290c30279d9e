import type { Schedule } from '../rules/index.ts';
import type { Format } from './format.ts';

/** The current billing period as a bar, one unit of width a day, with today on it. */
export function PeriodBar({ schedule, format }: { schedule: Extract<Schedule, { kind: 'periodic' }>; format: Format }) {
  const { period, day, days } = schedule;
  return (
    <figure className="calc-period">
      <svg viewBox={`0 0 ${days} 4`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="calc-period-all" width={days} height="4" />
        <rect className="calc-period-past" width={day - 1} height="4" />
        <rect className="calc-period-today" x={day - 1} width="1" height="4" />
      </svg>
      <figcaption>
        <span>{format.shortDate(period.start)}</span>
        <span>
          Day {day} of {days}
        </span>
        <span>{format.shortDate(period.end)}</span>
      </figcaption>
    </figure>
  );
}
