import type { BalanceLine } from './balance.ts';
import type { DifferenceLine } from './difference.ts';
import type { CostLine } from './estimate.ts';
import type { InterpretationLine } from './interpretations.ts';
import type { PlanComparisonLine } from './plan-comparison.ts';
import type { ProjectionLine } from './projection.ts';
import type { ScheduleLine } from './schedule.ts';
import type { VerdictLine } from './verdict.ts';

/** Any line of any derivation. `step` says which facts it holds. The calculator has the words for each. */
export type DerivationLine =
  | BalanceLine
  | InterpretationLine
  | ScheduleLine
  | CostLine
  | VerdictLine
  | PlanComparisonLine
  | ProjectionLine
  | DifferenceLine;
