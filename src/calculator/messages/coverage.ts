import type { Coverage, FirstShort } from '../../rules/index.ts';
import type { Format } from '../format.ts';

/** How often a workflow fits. */
export function timesWords({ runs }: Pick<Coverage, 'runs'>, format: Format): string {
  if (!runs) return 'any number of times';
  if (runs.most === undefined) return `${format.count(runs.fewest, 'time')} or more`;
  return runs.fewest === runs.most ? format.count(runs.most, 'time') : `${format.span({ low: runs.fewest, high: runs.most })} times`;
}

/** What credits do for a workflow: the words that follow their name, as in "Creator covers it 3 times". */
export function coverageWords(coverage: Coverage, format: Format): string {
  const { low, high } = coverage.shortfall;
  if (coverage.covers === 'yes') return `covers it ${timesWords(coverage, format)}`;
  if (coverage.covers === 'depends') return `covers it only at the low estimate: up to ${format.credits(high)} short`;
  return `does not cover it: ${format.range({ low, high })} short`;
}

/** When a workflow that runs once in each period first runs short. */
export function firstShortWords(first: FirstShort, format: Format): string {
  if (first.kind === 'never') return first.periods === undefined ? 'Never' : `Not in ${format.count(first.periods, 'period')}`;
  if (first.kind === 'run') return `Run ${format.number(first.run)}`;
  return first.start === undefined ? 'Each period' : format.date(first.start);
}
