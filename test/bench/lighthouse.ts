import lighthouse from 'lighthouse';
import { FULL_MARKS } from '../budget/lighthouse.ts';
import type { Timed } from './row.ts';

const PAIRS = 3;

/**
 * The limits of a page load, by audit, as the largest ratio to the reference page. Measured on a machine with eight times the load that
 * it can handle: paint 0.5 to 1.0, blocking 0.4 to 2.0, work 0.7 to 1.9. Blocking is the time of tasks beyond 50 ms, so it grows faster
 * than the machine slows down; main-thread work grows at the same rate.
 */
const HELD = [
  { name: 'largest paint', audit: 'largest-contentful-paint', limit: 2 },
  { name: 'total blocking time', audit: 'total-blocking-time', limit: 4 },
  { name: "the main thread's work", audit: 'mainthread-work-breakdown', limit: 3 },
];

type Load = { score: number; figures: number[] };
type Pair = { time: number; reference: number };

async function load(url: string, port: number): Promise<Load> {
  const flags = { port, disableFullPageScreenshot: true, skipAboutBlank: true };
  const result = await lighthouse(url, { ...flags, logLevel: 'error', onlyCategories: ['performance'] });
  if (!result) throw new Error(`Lighthouse measured nothing at ${url}.`);
  const { categories, audits } = result.lhr;
  return {
    score: Math.round((categories.performance?.score ?? 0) * 100),
    figures: HELD.map(({ audit }) => audits[audit]?.numericValue ?? Number.NaN),
  };
}

/** The pair whose ratio is the median. The two pages of a pair load one right after the other, under the same load of the machine. */
const medianOf = (pairs: readonly Pair[]): Pair =>
  pairs.toSorted((a, b) => a.time / a.reference - b.time / b.reference)[Math.floor(pairs.length / 2)] ?? { time: Number.NaN, reference: 1 };

/** Lighthouse's figures of pages on a phone, with slow 4G and a processor four times slower, both simulated. */
export async function lighthouseRows(port: number, site: string, referenceSite: string): Promise<Timed[]> {
  const rows: Timed[] = [];
  for (const path of FULL_MARKS) {
    const loads: [Load, Load][] = [];
    for (let k = 0; k < PAIRS; k += 1) loads.push([await load(`${referenceSite}/`, port), await load(site + path, port)]);
    const score = Math.max(...loads.map(([, page]) => page.score));
    for (const [k, { name, limit }] of HELD.entries()) {
      const pair = medianOf(loads.map(([reference, page]) => ({ time: page.figures[k] ?? 0, reference: reference.figures[k] ?? 0 })));
      rows.push({ what: `${path} ${name}${k === 0 ? ` (Lighthouse performance ${score})` : ''}`, ...pair, limit });
    }
  }
  return rows;
}
