import { z } from 'zod';

/**
 * Text that is not empty. Each message in these schemas says only what is expected: the code that reads the file adds where that is and
 * what was found. A check without a message uses the message of its schema.
 */
export const filled = z.string({ error: 'text' }).trim().min(1, { error: 'text, not empty' });

export const month = z.string({ error: 'a month, such as 2026-05' }).regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** At least one letter: JavaScript moves keys of digits alone before all others, which would lose the file's order. */
export const id = z
  .string({ error: 'a name of lower-case letters, digits and hyphens, with at least one letter' })
  .regex(/^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/);

export const ruleId = z.string({ error: 'the id of a rule, such as included.no-rollover' }).regex(/^[a-z-]+\.[a-z0-9-]+$/);

/** Rates and factors have at most two decimals, so that their products are exact. */
export const twoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;

/** Reports what was expected at a place in the value that is checked. */
export const report = (context: z.RefinementCtx, path: PropertyKey[], message: string): void =>
  context.addIssue({ code: 'custom', path, message });

/** Turns a file's map of named entries into a list in the file's order. Each entry gets its name as `id`. */
export const asList = <T extends object>(entries: Record<string, T>): ({ id: string } & T)[] =>
  Object.entries(entries).map(([name, entry]) => ({ id: name, ...entry }));
