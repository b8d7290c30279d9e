import { addDays, type IsoDate, type PackLoss } from '../../rules/index.ts';
import type { Format } from '../format.ts';

/** How far a day is away. */
export const inDays = (days: number, format: Format) => (days === 1 ? 'tomorrow' : `in ${format.count(days, 'day')}`);

/** The last day on which credits can be used that are gone on `expiresOn`. */
export const lastUsable = (expiresOn: IsoDate, format: Format): string => format.date(addDays(expiresOn, -1));

/** "expire unused after 9 June 2027": the form for every pack that is lost with credits. */
export const expireWords = ({ credits, expiresOn }: PackLoss, format: Format): string =>
  `${credits === 1 ? 'expires' : 'expire'} unused after ${lastUsable(expiresOn, format)}`;
