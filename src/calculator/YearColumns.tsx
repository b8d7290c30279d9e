import { useId } from 'react';
import type { ProjectedPeriod } from '../rules/index.ts';
import type { Format } from './format.ts';
import { PART_WORDS, tickWords, YEAR_VIEW } from './messages/year-view.ts';
import { type Column, PARTS, type Part, type Scale, yearColumns } from './year-rows.ts';

/** Fewer periods than this stand beside empty places, so that no column is as wide as the chart. */
const LEAST_PLACES = 6;
/** The share of its place that a column leaves free on each side. */
const GAP = 0.14;

/** Lengths are shares of the drawing, so that neither lines nor hatching stretch with it. */
const percent = (share: number) => `${Math.round(share * 100_000) / 1000}%`;

type Drawn = { at: number; places: number; top: number; hatch: string };

function PartBox({ part, hatch, ...box }: { part: Part; hatch: string; x?: string; y?: string; width: string; height: string }) {
  return <rect className={`calc-fill-${part}`} fill={part === 'short' ? `url(#${hatch})` : undefined} {...box} />;
}

function ColumnBars({ column, at, places, top, hatch }: Drawn & { column: Column }) {
  const across = { x: percent((at + GAP) / places), width: percent((1 - 2 * GAP) / places) };
  const middle = percent((at + 0.5) / places);
  const flagged = column.flag && column.blocks.find(({ part }) => part === 'expires');
  const up = (from: number, to: number) => ({ y: percent(1 - to / top), height: percent((to - from) / top) });
  return (
    <g>
      {flagged && <line className="calc-year-pole" x1={middle} x2={middle} y1="0" y2={percent(1 - flagged.to / top)} />}
      {column.blocks.map(({ part, from, to }) => (
        <PartBox key={part} part={part} hatch={hatch} {...across} {...up(from, to)} />
      ))}
      {column.need > 0 && <rect className="calc-year-need" {...across} {...up(0, column.need)} />}
    </g>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} className="calc-year-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" />
      <line x1="1" x2="1" y1="0" y2="5" />
    </pattern>
  );
}

function Drawing({ columns, scale, places, hatch }: { columns: Column[]; scale: Scale; places: number; hatch: string }) {
  return (
    <svg className="calc-year-plot" aria-hidden="true" focusable="false">
      <defs>
        <Hatch id={hatch} />
      </defs>
      {scale.ticks.map((tick) => {
        const y = percent(1 - tick / scale.top);
        return <line key={tick} className="calc-year-tick" x1="0" x2="100%" y1={y} y2={y} />;
      })}
      {columns.map((column, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the periods, in their order
        <ColumnBars key={k} column={column} at={k} places={places} top={scale.top} hatch={hatch} />
      ))}
    </svg>
  );
}

/** One row of flags for each lane, the highest first. A flag's pole goes down through the lanes below it to its column. */
function Flags({ columns, lanes, places, format }: { columns: Column[]; lanes: number; places: number; format: Format }) {
  return Array.from({ length: lanes }, (_, k) => lanes - 1 - k).map((lane) => (
    <ol key={lane} className="calc-year-flags">
      {Array.from({ length: places }, (_, k) => {
        const flag = columns[k]?.flag;
        const stands = flag && flag.lane >= lane;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one for each place, in their order
          <li key={k} className={stands ? `calc-year-mast calc-year-${flag.side}` : undefined}>
            {flag?.lane === lane && <span>{format.number(flag.credits)}</span>}
          </li>
        );
      })}
    </ol>
  ));
}

function Key({ columns, hatch }: { columns: Column[]; hatch: string }) {
  const found = new Set(columns.flatMap(({ blocks }) => blocks.map(({ part }) => part)));
  const swatch = { width: '100%', height: '100%' };
  return (
    <ul className="calc-year-legend">
      {columns.some(({ need }) => need > 0) && (
        <li>
          <svg aria-hidden="true" focusable="false">
            <rect className="calc-year-need" {...swatch} />
          </svg>
          {YEAR_VIEW.need}
        </li>
      )}
      {PARTS.filter((part) => found.has(part)).map((part) => (
        <li key={part}>
          <svg aria-hidden="true" focusable="false">
            <PartBox part={part} hatch={hatch} {...swatch} />
          </svg>
          {PART_WORDS[part]}
        </li>
      ))}
    </ul>
  );
}

/**
 * The periods as columns on one scale. All words stand beside the drawing as text of the page, legible at any width. The table holds
 * the same figures, so the drawing is hidden from those who cannot see it.
 */
export function YearColumns({ periods, format }: { periods: readonly ProjectedPeriod[]; format: Format }) {
  const hatch = useId();
  const { columns, scale, lanes } = yearColumns(periods);
  const places = Math.max(LEAST_PLACES, columns.length);
  if (columns.every(({ blocks }) => blocks.length === 0)) return null;
  return (
    <div className="calc-year-chart" aria-hidden="true">
      <div className="calc-year-lanes">
        <Flags columns={columns} lanes={lanes} places={places} format={format} />
      </div>
      <ol className="calc-year-scale">
        {scale.ticks.map((tick) => (
          <li key={tick}>{tickWords(tick, format)}</li>
        ))}
      </ol>
      <Drawing columns={columns} scale={scale} places={places} hatch={hatch} />
      <ol className="calc-year-time">
        {Array.from({ length: places }, (_, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one for each place, in their order
          <li key={k} className={columns[k]?.year && 'calc-year-begins'}>
            {periods[k] && <span>{format.narrowMonth(periods[k].start)}</span>}
            {columns[k]?.year && <span className="calc-year-name">{columns[k].year}</span>}
          </li>
        ))}
      </ol>
      <Key columns={columns} hatch={hatch} />
    </div>
  );
}
