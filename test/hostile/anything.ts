import fc from 'fast-check';
import { HOSTILE_TEXTS } from './texts.ts';

/** Whatever comes from outside, ten thousand times over. */
export const RUNS = { numRuns: 10_000 };

/** The longest ones would only make the same thing slow ten thousand times: they are tried by themselves. */
export const SHORT_TEXTS = HOSTILE_TEXTS.filter((text) => text.length <= 500);

/** Texts made to do harm, random ones, and some that are right. */
export const piece = fc.oneof(
  fc.constantFrom(...SHORT_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('pro', 'credits', 'roll over', '31 january'),
);
export const anything = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(' '));

/** Each text by itself, with as much of it as a title can hold. */
export const EACH = HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text] as const);
