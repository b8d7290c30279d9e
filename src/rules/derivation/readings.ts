import type { Credits } from '../credits.ts';
import type { IsoDate } from '../dates.ts';
import type { BurnOrder } from '../pool.ts';
import type { EndMeaning, EndReadings, OrderReadings } from '../readings.ts';
import type { Line } from './line.ts';

export type ReadingLine =
  | Line<'order-reading', { order: BurnOrder; on: IsoDate; included: Credits; addOn: Credits; total: Credits }>
  | Line<'end-reading', { pack: string; meaning: EndMeaning; endsOn: IsoDate; lastUsableOn: IsoDate }>;

/** What each order of use leaves, if it makes a difference. */
export const explainOrders = ({ on, readings }: OrderReadings): ReadingLine[] =>
  readings.map((reading) => ({ step: 'order-reading', rule: 'spend.soonest-expiry-first', on, ...reading }));

/** The last day of each pack by each meaning of the end of the subscription, for packs where the meanings differ. */
export const explainEnds = (found: readonly EndReadings[]): ReadingLine[] =>
  found.flatMap(({ pack, readings }) =>
    readings.map((reading): ReadingLine => ({ step: 'end-reading', rule: 'schedule.subscription-end', pack, ...reading })),
  );
