import type { Credits } from '../credits.ts';
import type { Cause } from '../difference/causes.ts';
import type { Sum } from '../difference/reading.ts';
import type { Line } from './line.ts';

export type DifferenceLine =
  | Line<'billing-shows', { shown: Credits; calculated: Credits }>
  | Line<'billing-if', { causes: [Cause, ...Cause[]]; sum: Sum }>
  | Line<'billing-same' | 'billing-unexplained', { shown: Credits }>
  | Line<'billing-explained', { shown: Credits; count: number }>;

type Found = { calculated: Credits; shown: Credits; explanations: readonly { causes: [Cause, ...Cause[]]; sum: Sum }[] };

/** The derivation of a difference: both numbers, each explanation, and how many there are. */
export function differenceLines({ calculated, shown, explanations }: Found): DifferenceLine[] {
  const yours = { rule: 'figures.yours', yours: true } as const;
  const first: DifferenceLine = { step: 'billing-shows', ...yours, shown, calculated };
  if (shown === calculated) return [first, { step: 'billing-same', ...yours, shown }];
  if (explanations.length === 0) return [first, { step: 'billing-unexplained', ...yours, shown }];
  const lines = explanations.map(({ causes, sum }): DifferenceLine => {
    const [{ rule }, ...others] = causes;
    const grounds = others.map((cause) => ({ rule: cause.rule }));
    return { step: 'billing-if', rule, ...(grounds.length > 0 ? { grounds } : {}), causes, sum };
  });
  return [first, ...lines, { step: 'billing-explained', ...yours, shown, count: explanations.length }];
}
