import { addDays, type PackGain, type PackLoss } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import type { Names } from './names.ts';

/** A pack that is bought on the way. */
export const gainWords = ({ pack, credits, purchasedOn }: PackGain, names: Names, format: Format): string =>
  `pack ${names.packNumber(pack)} comes on ${format.date(purchasedOn)}: ${format.credits(credits)}`;

/** A pack that is over, with what is lost. The day is the last on which it can be used, as everywhere. */
export const lossWords = ({ pack, credits, expiresOn }: PackLoss, names: Names, format: Format): string =>
  `pack ${names.packNumber(pack)} is last usable on ${format.date(addDays(expiresOn, -1))}: ${credits === 0 ? 'used up' : `${format.credits(credits)} lost`}`;
