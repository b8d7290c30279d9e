import { addDays, type Credits, type IsoDate, type ProjectedPeriod } from '../rules/index.ts';

/** Consecutive equal periods, from the first day to the last, both included. `period`: the first of them. */
export type YearRow = { from: IsoDate; to: IsoDate; count: number; period: ProjectedPeriod };

const FIGURES = ['opening', 'used', 'short', 'after', 'lapses'] as const;
const hasPacks = ({ bought, expiring }: ProjectedPeriod) => bought.length > 0 || expiring.length > 0;
const areAlike = (a: ProjectedPeriod, b: ProjectedPeriod) =>
  FIGURES.every((figure) => a[figure] === b[figure]) && !hasPacks(a) && !hasPacks(b);

/** The rows of the table: consecutive equal periods are one. A period in which a pack comes or expires stands alone. */
export function yearRows(periods: readonly ProjectedPeriod[]): YearRow[] {
  const rows: YearRow[] = [];
  for (const period of periods) {
    const row = rows.at(-1);
    const to = addDays(period.end, -1);
    if (row && areAlike(row.period, period)) Object.assign(row, { to, count: row.count + 1 });
    else rows.push({ from: period.from, to, count: 1, period });
  }
  return rows;
}

/**
 * What a column is made of, from the ground up. `used` and `short` together are what the workflow needs; what it leaves, and what is
 * bought after it has run, stands above.
 */
export const PARTS = ['used', 'short', 'lapses', 'expires', 'carries'] as const;
export type Part = (typeof PARTS)[number];

/** A part with its lower and upper edge, in credits. */
export type Block = { part: Part; from: Credits; to: Credits };
/** Credits that expire with packs. Flags that would lie on top of each other have different lanes; 0 is the lowest. */
export type Flag = { credits: Credits; lane: number; side: 'start' | 'end' };
/** One period. `need`: the height of the outline. `year`: stands below the column where a year begins. */
export type Column = { blocks: Block[]; need: Credits; flag: Flag | undefined; year: string | undefined };
/** The axis, with round ticks from 0 to `top`. */
export type Scale = { top: Credits; ticks: Credits[] };

const sumOf = (entries: readonly { credits: Credits }[]) => entries.reduce((sum, { credits }) => sum + credits, 0);

function blocksOf(period: ProjectedPeriod): Block[] {
  const { used, short, lapses, carries } = period;
  const amounts: Record<Part, Credits> = { used, short, lapses, expires: sumOf(period.expiring), carries };
  let from = 0;
  const blocks = PARTS.map((part) => {
    const block = { part, from, to: from + amounts[part] };
    from = block.to;
    return block;
  });
  return blocks.filter((block) => block.to > block.from);
}

/** The least of 1, 2, 5, 10, 20, 50 and so on, of which four reach `most`. */
function stepTo(most: Credits): Credits {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((digit) => digit * power).find((wide) => most <= 4 * wide);
    if (step !== undefined) return step;
  }
}

/** Two to four round steps, as high as `most` or a little higher. */
export function scaleTo(most: Credits): Scale {
  const step = stepTo(most);
  const steps = Math.max(2, Math.ceil(most / step));
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, k) => k * step) };
}

/** How many columns a flag's label may cover on a phone: two characters a column, with separators between thousands. */
const reach = (credits: Credits) => Math.ceil(((String(credits).length * 4) / 3 + 1) / 2);

/** A flag's label lies to the right of its column in the first half of the chart, and to the left in the second. */
function flagsOf(amounts: readonly Credits[]): (Flag | undefined)[] {
  const lanes: Set<number>[] = [];
  return amounts.map((credits, k) => {
    if (credits === 0) return undefined;
    const side = k < amounts.length / 2 ? 'start' : 'end';
    const covered = Array.from({ length: reach(credits) }, (_, n) => (side === 'start' ? k + n : k - n));
    const free = lanes.findIndex((taken) => !covered.some((column) => taken.has(column)));
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = new Set([...(lanes[lane] ?? []), ...covered]);
    return { credits, lane, side };
  });
}

/** A year is named where it begins. The first is not, if the next one leaves no room for its name. */
function yearsOf(periods: readonly ProjectedPeriod[]): (string | undefined)[] {
  const years = periods.map(({ start }) => start.slice(0, 4));
  return years.map((year, k) => {
    const begins = k === 0 ? years.length === 1 || years[1] === year : years[k - 1] !== year;
    return begins ? year : undefined;
  });
}

/** The columns of the chart, all to one scale. `lanes`: how many the flags need. */
export function yearColumns(periods: readonly ProjectedPeriod[]): { columns: Column[]; scale: Scale; lanes: number } {
  const blocks = periods.map(blocksOf);
  const flags = flagsOf(periods.map(({ expiring }) => sumOf(expiring)));
  const years = yearsOf(periods);
  const columns = periods.map(({ used, short }, k): Column => {
    return { blocks: blocks[k] ?? [], need: used + short, flag: flags[k], year: years[k] };
  });
  const scale = scaleTo(Math.max(0, ...blocks.map((column) => column.at(-1)?.to ?? 0)));
  return { columns, scale, lanes: Math.max(0, ...flags.map((flag) => (flag ? flag.lane + 1 : 0))) };
}
