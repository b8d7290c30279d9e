/** A time and the reference time of the same run, in milliseconds. `limit` is the largest allowed ratio of the two. */
export type Timed = { what: string; time: number; reference: number; limit: number };

/** A limit is this many times the measured ratio, because other kinds of machines are not equally fast at all work. */
export const HEADROOM = 2;

const ratio = ({ time, reference }: Timed): number => time / reference;

export const isKept = (row: Timed): boolean => ratio(row) <= row.limit;

const duration = (milliseconds: number) =>
  milliseconds < 1 ? `${(milliseconds * 1_000).toPrecision(3)} µs` : `${milliseconds.toFixed(1)} ms`;

export const HEADER = `${'       ratio     limit       time  reference'}\n`;

export function printed(row: Timed): string {
  const figures = [ratio(row).toPrecision(3), row.limit.toPrecision(3), duration(row.time), duration(row.reference)];
  const [ofIt, limit, time, reference] = figures.map((figure, k) => figure.padStart(k < 2 ? 8 : 10));
  return `${isKept(row) ? 'ok  ' : 'OVER'}${ofIt}  ${limit} ${time} ${reference}  ${row.what}\n`;
}
