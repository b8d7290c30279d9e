import type { YearPeriod } from '../rules/index.ts';
import type { Format } from './format.ts';
import { PART_WORDS, YEAR_WORDS } from './messages/year.ts';
import { columns, PARTS } from './year-chart.ts';

const WIDTH = 10;
const GAP = 1.5;

/**
 * The periods as columns, drawn to one scale. The months stand below as text of the page, so that they stay legible at any width.
 * The table beside it holds the same figures; the drawing is left out for those who cannot see it.
 */
export function YearChart({ periods, ranged, format }: { periods: readonly YearPeriod[]; ranged: boolean; format: Format }) {
  const drawn = columns(periods);
  const shown = PARTS.filter((part) => drawn.some(({ parts }) => parts.some((entry) => entry.part === part)));
  return (
    <figure className="calc-year">
      <svg aria-hidden="true" viewBox={`0 0 ${periods.length * WIDTH} 100`} preserveAspectRatio="none" focusable="false">
        {drawn.map(({ parts, short }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the periods, in their order
          <g key={k}>
            {short && <rect className="calc-year-short" x={k * WIDTH} width={WIDTH} height="100" />}
            {parts.map(({ part, top, height }) => (
              <rect key={part} className={`calc-year-${part}`} x={k * WIDTH + GAP} y={top} width={WIDTH - 2 * GAP} height={height} />
            ))}
          </g>
        ))}
      </svg>
      <ol className="calc-year-months" aria-hidden="true">
        {periods.map((period) => (
          <li key={period.start}>{format.narrowMonth(period.from)}</li>
        ))}
      </ol>
      <ul className="calc-year-key" aria-hidden="true">
        {shown.map((part) => (
          <li key={part} className={`calc-year-${part}`}>
            {PART_WORDS[part]}
          </li>
        ))}
        {drawn.some(({ short }) => short) && <li className="calc-year-short">{YEAR_WORDS.short}</li>}
      </ul>
      {ranged && <figcaption className="calc-note">{YEAR_WORDS.estimate}</figcaption>}
    </figure>
  );
}
