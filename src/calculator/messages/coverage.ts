import type { Coverage, FirstShort } from '../../rules/index.ts';
import type { Format } from '../format.ts';

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** An ordinal: 1st, 22nd, 1,203rd. */
export const nth = (count: number, { number }: Pick<Format, 'number'>): string =>
  `${number(count)}${ENDINGS[ORDINALS.select(count)] ?? 'th'}`;

/** How often a workflow fits. */
export function timesWords({ runs }: Pick<Coverage, 'runs'>, format: Format): string {
  if (!runs) return 'any number of times';
  if (runs.most === undefined) return `${format.count(runs.fewest, 'time')} or more`;
  return runs.fewest === runs.most ? format.count(runs.most, 'time') : `${format.span({ low: runs.fewest, high: runs.most })} times`;
}

/** How far credits go for a workflow, as the words after their name: "Creator covers it 3 times". */
export function coverageWords(coverage: Coverage, format: Format): string {
  const { low, high } = coverage.shortfall;
  if (coverage.covers === 'yes') return `covers it ${timesWords(coverage, format)}`;
  if (coverage.covers === 'depends') return `covers it only at the low estimate: up to ${format.credits(high)} short`;
  return `does not cover it: ${format.range({ low, high })} short`;
}

/** When a workflow that runs once in each period first runs short: the words below "Runs short". */
export function firstShortWords(first: FirstShort, today: string, format: Format): string {
  if (first.kind === 'never') return first.periods === undefined ? 'Never' : `Not in ${format.count(first.periods, 'period')}`;
  if (first.kind === 'run') return `The ${nth(first.run, format)} time`;
  if (first.start === undefined) return 'In each period';
  return first.start === today ? 'Now' : `From ${format.mediumDate(first.start)}`;
}
