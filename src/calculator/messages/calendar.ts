import type { Credits } from '../../rules/index.ts';
import { createFormat } from '../format.ts';

/** What each event repeats: it stands alone in a calendar, away from this page. `link` leads back to the calculation. */
export type EventFacts = { planName: string; link: string; confirmed: string };

/** Who wrote the file, for the program that reads it. */
export const CALENDAR_PRODUCT = '-//Flikly//Credits calculator//EN';

/** Plain letters only: the writer puts a calendar's name into the file as it stands. */
export const CALENDAR_NAME = 'Flikly credits';

const format = createFormat();

const text = (facts: EventFacts, sentences: readonly string[]) =>
  [
    ...sentences,
    "Your account's Billing page has the last word.",
    `Plan: ${facts.planName}`,
    `Your calculation: ${facts.link}`,
    facts.confirmed,
  ].join('\n\n');

/** Without `credits` (the figure of an agreement that was not entered) it names none. */
export const refreshTitle = (credits: Credits | undefined): string =>
  `Flikly: your included credits refresh${credits === undefined ? '' : ` (${format.credits(credits)})`}`;

/** The rule behind a refresh. A negotiated plan has no published one. */
export const refreshText = (facts: EventFacts, negotiated: boolean): string =>
  text(facts, [
    negotiated
      ? 'Assumption: the figure of your agreement is granted in each billing period, and does not roll over. Your agreement decides.'
      : 'Included credits refresh at the start of each billing period, and do not roll over.',
    'Assumptions: your billing period is one month. It starts on the day of the month on which your billing started, or on the last day of a shorter month. The date is counted in calendar dates of your billing time zone.',
  ]);

export const packTitle = (pack: { number: number; credits: Credits }): string =>
  `Flikly: last day of add-on pack ${pack.number} (${format.credits(pack.credits)})`;

/** The rule behind a pack's last day: its months, or the end of the subscription. */
export const packText = (facts: EventFacts, { endsWithSubscription }: { endsWithSubscription: boolean }, months: number): string =>
  text(facts, [
    `Add-on credits expire ${format.count(months, 'month')} from purchase, or at the end of your subscription if that comes first.`,
    endsWithSubscription
      ? 'Here your subscription ends first. Assumption: the day on which it ends is the first day without it.'
      : 'Assumption: the day on which they expire no longer counts, so the day before it is the last.',
    'Assumption: the date is counted in calendar dates of your billing time zone.',
  ]);
