/**
 * The rules that the functions of this module cite in `because`. Reading the catalog fails if it lacks one of them.
 */
export const CITED_RULES = [
  'credit.remaining',
  'figures.yours',
  'included.by-plan',
  'included.free-one-time',
  'included.refresh',
  'included.reset-day',
  'included.no-rollover',
  'included.subscription-end',
  'included.custom-negotiated',
  'included.custom-per-period',
  'add-on.separate',
  'add-on.expiry-months',
  'add-on.expiry-subscription-end',
  'add-on.expiry-day',
  'dates.billing-time-zone',
  'period.monthly',
  'period.anchor-day',
  'schedule.subscription-end',
  'spend.soonest-expiry-first',
  'balance.used-as-of-today',
  'year.workflow-each-period',
  'what-if.same-account',
  'estimate.illustrative-rates',
  'estimate.published-rates',
  'estimate.round-up',
  'estimate.own-figure',
] as const;

export type CitedRule = (typeof CITED_RULES)[number];
