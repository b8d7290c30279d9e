import type { PackGain, PackLoss } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import type { Part, YearRow } from '../year-rows.ts';
import { expireWords, lastUsable } from './days.ts';
import type { Names } from './names.ts';

/** The key of the chart. */
export const PART_WORDS: Record<Part, string> = {
  used: 'Used',
  short: 'Missing',
  lapses: 'Lapse unused',
  expires: 'Expire unused',
  carries: 'Carry over',
};

export const YEAR_VIEW = {
  caption: 'Your billing periods, from now on',
  need: 'Needed',
  from: 'From',
  opening: 'Credits',
  after: 'After your workflow',
  atHigh: 'Once in each period, at the high estimate.',
};

/** A pack that comes in a period. */
const gainWords = ({ pack, credits, purchasedOn }: PackGain, names: Names, format: Format) =>
  `Pack ${names.packNumber(pack)}: ${format.credits(credits)} ${credits === 1 ? 'comes' : 'come'} on ${format.date(purchasedOn)}`;

/** A pack that expires in a period, with what is lost. */
const lossWords = (loss: PackLoss, names: Names, format: Format) =>
  `Pack ${names.packNumber(loss.pack)}: ${
    loss.credits === 0 ? `used up by ${lastUsable(loss.expiresOn, format)}` : `${format.credits(loss.credits)} ${expireWords(loss, format)}`
  }`;

/** What packs bring and take in a period, by day. */
export function packWords({ bought, expiring }: YearRow['period'], names: Names, format: Format): string[] {
  const gains = bought.map((gain) => ({ on: gain.purchasedOn, words: gainWords(gain, names, format) }));
  const losses = expiring.map((loss) => ({ on: loss.expiresOn, words: lossWords(loss, names, format) }));
  return [...losses, ...gains].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ words }) => words);
}

/** The days of a row: the first, and the last where it stands for more than one period. */
export const rowDays = ({ from, to, count }: YearRow, format: Format): string[] =>
  count === 1 ? [format.mediumDate(from)] : [`${format.mediumDate(from)} –`, format.mediumDate(to)];

/** How many periods a row stands for, or that it is the current one. */
export function rowNote({ count }: YearRow, isCurrent: boolean): string {
  if (count > 1) return `${count} periods`;
  return isCurrent ? 'now' : '';
}

const UNITS = [
  { from: 1_000_000, letter: 'M' },
  { from: 10_000, of: 1000, letter: 'k' },
];

/** A figure of the axis, short enough for a phone: 250, 250k, 1M. */
export function tickWords(credits: number, format: Format): string {
  const unit = UNITS.find(({ from }) => credits >= from);
  return unit ? `${format.number(credits / (unit.of ?? unit.from))}${unit.letter}` : format.number(credits);
}
