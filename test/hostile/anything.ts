import fc from 'fast-check';
import { HOSTILE_TEXTS } from './texts.ts';

/** Ten thousand runs for whatever comes from outside. */
export const RUNS = { numRuns: 10_000 };

/** Without the longest texts, which would only make ten thousand runs slow. These are tried separately. */
export const SHORT_TEXTS = HOSTILE_TEXTS.filter((text) => text.length <= 500);

/** Hostile texts, random texts, and some valid ones. */
export const piece = fc.oneof(
  fc.constantFrom(...SHORT_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('pro', 'credits', 'roll over', '31 january'),
);
export const anything = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(' '));

/** Each text, with its start as the test title. */
export const EACH = HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text] as const);
