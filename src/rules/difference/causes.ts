import type { CreditRange, Credits } from '../credits.ts';
import type { IsoDate } from '../dates.ts';
import type { EndMeaning } from '../interpretations.ts';
import type { LotId } from '../pool.ts';
import type { RuleId } from '../schemas/rules.ts';

/** What makes the day in Billing's time zone another result than ours: the end or the start of billing, a refresh, a pack that comes or goes. */
export const DAY_MOVES = ['end', 'start', 'refresh', 'pack'] as const;
export type DayMove = (typeof DAY_MOVES)[number];

/**
 * One thing that would have to be true for Billing to show another number, with its date. `rule`: the rule that leaves it open, or that it
 * follows from.
 *
 * 'part': the number is one part of the credits alone. 'used-before-refresh': nothing was used since the refresh `on`.
 * 'billing-day': it is the day before or after in Billing's time zone. 'month-end': a short month put the refresh on another day, `from` at
 * the earliest. 'pack-gone': a pack has expired; it was bought on `boughtBy` or earlier, or the subscription has ended in between.
 * 'expiry-day': a pack still counts on the day on which it expires. 'used-before-expiry': all was used before a pack expired.
 * 'packs-as-left': the packs were entered as they are now, without what was used of them. 'included-first', 'add-on-first': one kind of
 * credits is used before the other. 'end': the end of the subscription means another day. 'included-stay': included credits stay after it,
 * up to `lastUsableOn` if they refresh. 'plan': another plan. 'run': one more run of a step of the form.
 */
export type Cause =
  | { kind: 'part'; rule: 'credit.remaining'; part: 'included' | 'add-on' }
  | { kind: 'used-before-refresh'; rule: RuleId; on: IsoDate }
  | { kind: 'billing-day'; rule: 'dates.billing-time-zone'; on: IsoDate; later: boolean; moves: DayMove[] }
  | { kind: 'month-end'; rule: 'period.anchor-day'; from: IsoDate; to: IsoDate }
  | { kind: 'pack-gone'; rule: 'add-on.expiry-months'; pack: LotId; boughtBy: IsoDate }
  | { kind: 'expiry-day'; rule: 'add-on.expiry-day'; pack: LotId; on: IsoDate }
  | { kind: 'used-before-expiry'; rule: 'balance.used-as-of-today'; pack: LotId; on: IsoDate }
  | { kind: 'packs-as-left'; rule: 'figures.yours' }
  | { kind: 'included-first' | 'add-on-first'; rule: 'spend.soonest-expiry-first' }
  | { kind: 'end'; rule: 'schedule.subscription-end'; meaning: EndMeaning; endsOn: IsoDate; lastUsableOn: IsoDate }
  | { kind: 'included-stay'; rule: 'included.subscription-end'; lastUsableOn: IsoDate | undefined }
  | { kind: 'plan'; rule: RuleId; plan: string; credits: Credits }
  | { kind: 'run'; rule: RuleId; step: number; credits: Credits; perRun: CreditRange };

export type CauseKind = Cause['kind'];

const ORDERS = ['included-first', 'add-on-first'] as const;

/**
 * Which causes may stand together. Left out are pairs that change the same thing, and pairs that are too unlikely to suggest. A run is
 * paired only if it has one cost: one with a range could explain almost any number.
 */
export const PAIRS: Partial<Record<CauseKind, readonly CauseKind[]>> = {
  part: ['used-before-refresh', 'billing-day', 'month-end', 'pack-gone', 'used-before-expiry', ...ORDERS, 'end', 'plan', 'run'],
  'used-before-refresh': ['pack-gone', 'expiry-day', 'plan', 'run'],
  'billing-day': [...ORDERS, 'end'],
  'month-end': ['pack-gone', 'add-on-first'],
  'pack-gone': ['plan', 'run'],
  'included-stay': ['included-first'],
};
