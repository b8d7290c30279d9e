import type { BalanceLine } from './balance.ts';
import type { CostLine } from './estimate.ts';
import type { ReadingLine } from './readings.ts';
import type { ScheduleLine } from './schedule.ts';
import type { VerdictLine } from './verdict.ts';
import type { WhatIfLine } from './what-if.ts';
import type { YearLine } from './year.ts';

/** Any line of any derivation. `step` says which facts it holds. The calculator has the words for each. */
export type DerivationLine = BalanceLine | ReadingLine | ScheduleLine | CostLine | VerdictLine | WhatIfLine | YearLine;
