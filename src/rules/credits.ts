import { RuleError } from './errors.ts';

/** A whole number of credits, 0 or more. */
export type Credits = number;

/** A cost that is known only within bounds: `low` and `high` are both possible, and `low <= high`. */
export type CreditRange = { low: Credits; high: Credits };

/** Returns `value` if it is a whole number of credits, 0 or more; else throws RuleError 'bad-credits'. */
export function checkCredits(value: unknown): Credits {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new RuleError({ code: 'bad-credits', value });
  }
  return value;
}

/** Returns `value` if it is a whole number, 0 or more; else throws RuleError 'bad-count'. */
export function checkCount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new RuleError({ code: 'bad-count', value });
  }
  return value;
}
