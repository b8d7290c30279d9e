import type { Estimate } from '../estimate.ts';
import type { RuleId } from '../schemas/rules.ts';

/** What a figure rests on. `yours`: the reader entered the figure, and the rule says where to find it. */
export type Ground = { rule: RuleId; yours?: true };

/**
 * One line of a derivation, without prose: what was done (`step`), the rule that it rests on, and the facts.
 * `grounds`: what the figures behind this one rest on, if one of them may be less sure than the line's own rule.
 */
export type Line<Step extends string, Facts> = Step extends string ? { step: Step; grounds?: Ground[] } & Ground & Facts : never;

/** The grounds of a line, if it has any. */
export const withGrounds = (grounds: Ground[]): { grounds?: Ground[] } => (grounds.length > 0 ? { grounds } : {});

/**
 * What a figure rests on that is computed from an estimate and from figures that rest on `others`. An illustrative rate is cited alone,
 * because nothing is less sure.
 */
export function groundOf({ because }: Pick<Estimate, 'because'>, others: Ground[] = []): Ground & { grounds?: Ground[] } {
  if (because.includes('estimate.illustrative-rates')) return { rule: 'estimate.illustrative-rates' };
  const rounded = because.includes('estimate.round-up') ? [{ rule: 'estimate.round-up' }] : [];
  const grounds = withGrounds([...rounded, ...others]);
  if (because.includes('estimate.own-figure')) return { rule: 'estimate.own-figure', yours: true, ...grounds };
  if (because.includes('estimate.published-rates')) return { rule: 'estimate.published-rates', ...grounds };
  return { rule: 'figures.yours', yours: true, ...grounds };
}
