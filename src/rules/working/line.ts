import type { Estimate } from '../estimate.ts';
import type { RuleId } from '../schemas/rules.ts';

/**
 * One line of a derivation, without a word of prose: what was done (`step`), the rule that it rests on, and the facts.
 * `yours`: the figure is the reader's own; the rule then says where such a figure comes from.
 */
export type Line<Step extends string, Facts> = Step extends string ? { step: Step; rule: RuleId; yours?: true } & Facts : never;

/** What a figure that comes from an estimate rests on: its weakest ground. Illustrative before the reader's own before published. */
export function groundOf(cost: Pick<Estimate, 'because'>): { rule: RuleId; yours?: true } {
  if (cost.because.includes('estimate.illustrative-rates')) return { rule: 'estimate.illustrative-rates' };
  if (cost.because.includes('estimate.own-figure')) return { rule: 'estimate.own-figure', yours: true };
  return cost.because.includes('estimate.published-rates') ? { rule: 'estimate.published-rates' } : { rule: 'figures.yours', yours: true };
}
