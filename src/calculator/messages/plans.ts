import type { PlansAnswer } from '../answers/ahead.ts';
import type { Names } from './names.ts';

export const PLANS_WORDS = {
  caption: 'The same on every plan',
  own: 'Your plan',
  any: 'Any number',
  many: 'How many',
  first: 'First short',
  negotiated: 'Negotiated: see your agreement.',
  whole: 'Each plan by what it includes. What you used and your packs are counted in the answer above.',
} as const;

/** The smallest plan that is enough. `credits`: for what it is, where that is another figure than the verdict's. */
export function plansFinding({ found }: Pick<PlansAnswer, 'found'>, names: Names, credits?: string): string {
  const about = credits === undefined ? 'Compare plans' : `For the ${credits} that you entered`;
  if (found.smallest === undefined) return `${about}: none with a known figure is sure to be enough`;
  return `${about}: ${names.plan(found.smallest)} is the smallest that is enough each period`;
}
