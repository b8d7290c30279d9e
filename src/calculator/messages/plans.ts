import type { Format } from '../format.ts';
import type { PlansResult } from '../results/projection.ts';
import type { Names } from './names.ts';

export const PLANS_WORDS = {
  caption: 'The same on every plan',
  own: 'Your plan',
  any: 'Any number',
  many: 'How many',
  short: 'Runs short',
  negotiated: 'Negotiated: see your agreement.',
  runsShort: 'Runs short: if you make the same in each billing period, counting your packs and what you used.',
} as const;

/** What the plans are compared by. `held`: the credits of the account now, if they are not the credits that its plan includes. */
export function basisWords(held: number | undefined, format: Format): string {
  const whole = 'A whole billing month of each plan.';
  return held === undefined ? whole : `${whole} You have ${format.number(held)} now: the answer above counts those.`;
}

/** The smallest plan that is enough. `credits`: the figure that it has to be enough for, if it is not the verdict's. */
export function plansFinding({ found }: Pick<PlansResult, 'found'>, names: Names, credits?: string): string {
  const about = credits === undefined ? 'Compare plans' : `For the ${credits} that you entered`;
  if (found.smallest === undefined) return `${about}: none with a known figure is sure to be enough`;
  return `${about}: ${names.plan(found.smallest)} is the smallest that is enough each period`;
}
