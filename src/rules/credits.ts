import { RuleError } from './errors.ts';

/** A whole number of credits, 0 or more. */
export type Credits = number;

/** A cost that is known only within bounds. `low` and `high` are both possible, and `low <= high`. */
export type CreditRange = { low: Credits; high: Credits };

/** Negative zero is rejected, because it would be shown as "-0". */
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);

/** Returns `value` if it is a whole number of credits, 0 or more; else throws RuleError 'bad-credits'. */
export function checkCredits(value: unknown): Credits {
  if (!isCount(value)) throw new RuleError({ code: 'bad-credits', value });
  return value;
}

/** Returns `value` if it is a whole number, 0 or more; else throws RuleError 'bad-count'. */
export function checkCount(value: unknown): number {
  if (!isCount(value)) throw new RuleError({ code: 'bad-count', value });
  return value;
}
