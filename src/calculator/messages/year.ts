import type { PackGain, PackLoss } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import type { Part } from '../year-chart.ts';
import type { Names } from './names.ts';

/** What becomes of credits: the key of the chart. */
export const PART_WORDS: Record<Part, string> = {
  used: 'Used',
  lapses: 'Lapse unused',
  expires: 'Expire with a pack',
  carries: 'Carry over',
};

export const YEAR_WORDS = {
  caption: 'Your billing periods, from now on',
  opening: 'Credits',
  after: 'After your workflow',
  short: 'Runs short',
  estimate: 'Your workflow is counted once in each period, at its high estimate.',
  never: 'On this plan there are no billing periods to look ahead to: its credits are one-time.',
};

/** A pack that is bought on the way. */
export const gainWords = ({ pack, credits, purchasedOn }: PackGain, names: Names, format: Format): string =>
  `pack ${names.packNumber(pack)} comes on ${format.date(purchasedOn)}: ${format.credits(credits)}`;

/** A pack that expires, with what is lost. */
export const lossWords = ({ pack, credits, expiresOn }: PackLoss, names: Names, format: Format): string =>
  `pack ${names.packNumber(pack)} expires on ${format.date(expiresOn)}: ${credits === 0 ? 'used up' : `${format.credits(credits)} lost`}`;
