export { ADD_ON_MONTHS, type AddOnExpiry, type AddOnExpiryInput, addOnExpiry } from './add-ons.ts';
export { type Balance, balance, type PackBalance } from './balance.ts';
export { catalogOn, type DatedCatalog, firstDay } from './catalog-on.ts';
export { type ChangeOfDay, changelog } from './changelog.ts';
export { type CatalogChange, type ChangedEntry, catalogChanges, historyOf } from './changes.ts';
export { CITED_RULES, type CitedRule } from './cited.ts';
export { type Comparison, type Coverage, compare, coverage, type PlanCoverage } from './coverage.ts';
export type { CreditRange, Credits } from './credits.ts';
export { addDays, type IsoDate, isIsoDate } from './dates.ts';
export type { DerivationLine } from './derivation/all.ts';
export { explainBalance, explainGrant, groundsAtHand } from './derivation/balance.ts';
export { explainPacks } from './derivation/dates.ts';
export { explainEstimate } from './derivation/estimate.ts';
export { explainEnds, explainOrders } from './derivation/interpretations.ts';
export { explainNeed, explainPlanComparison } from './derivation/plan-comparison.ts';
export { explainProjection } from './derivation/projection.ts';
export { explainSchedule } from './derivation/schedule.ts';
export { explainVerdict } from './derivation/verdict.ts';
export { type Account, candidatesOf } from './difference/candidates.ts';
export type { Cause, CauseKind, DayMove } from './difference/causes.ts';
export { type Difference, type Explanation, explainDifference, sumIf } from './difference/difference.ts';
export type { PartSum, Sum } from './difference/reading.ts';
export { RuleError, type RuleErrorCode, type RuleFault } from './errors.ts';
export { type Estimate, type EstimateLine, estimate } from './estimate.ts';
export { type AddOn, type BalanceInput, grantedCredits } from './holdings.ts';
export {
  type EndInterpretation,
  type EndInterpretations,
  type EndMeaning,
  endInterpretations,
  type OrderInterpretation,
  type OrderInterpretations,
  orderInterpretations,
} from './interpretations.ts';
export { type MaterialAssumption, materialAssumptions } from './material-assumptions.ts';
export { type BillingPeriod, billingPeriod, refreshDates } from './periods.ts';
export { type ComparedPlan, type FirstShort, type PlanComparison, planComparison } from './plan-comparison.ts';
export { costOf, countOf, stepsOfWork, type Work } from './planned-work.ts';
export type { BurnOrder, Lot, LotId, Use } from './pool.ts';
export { type PackGain, type PackLoss, type ProjectedPeriod, type Projection, packsLost, projection } from './projection.ts';
export { countedBy, type RecipeValues, stepsOf, usualValue } from './recipes.ts';
export { anchorOnDay, renewalDays } from './renewal.ts';
export type { AppliedFactor, Step } from './run-cost.ts';
export { type Schedule, type ScheduleInput, schedule } from './schedule.ts';
export { basisBounds } from './schemas/choices.ts';
export { type FormerPlan, formerPlansSchema, type Plan, plansSchema } from './schemas/plans.ts';
export { type RateCard, type RateChoice, ratesSchema, type Workflow, type WorkflowUnit } from './schemas/rates.ts';
export { type Recipe, type RecipeField, recipesSchema } from './schemas/recipes.ts';
export { type Rule, type RuleId, type RuleStatus, rulesSchema } from './schemas/rules.ts';
export { type Spending, spend } from './spending.ts';
export { type Answer, isBetter, isSure, type Verdict, verdict } from './verdict.ts';
export { type Dated, type Earlier, versionOn } from './versions.ts';
export { answerQuestion, creditsAtHand, type Offer, type Question, type Way, waysOut } from './ways-out.ts';
