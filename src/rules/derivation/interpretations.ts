import type { Credits } from '../credits.ts';
import type { IsoDate } from '../dates.ts';
import type { EndInterpretations, EndMeaning, OrderInterpretations } from '../interpretations.ts';
import type { BurnOrder } from '../pool.ts';
import type { Line } from './line.ts';

export type InterpretationLine =
  | Line<'order-interpretation', { order: BurnOrder; on: IsoDate; included: Credits; addOn: Credits; total: Credits }>
  | Line<'end-interpretation', { pack: string; meaning: EndMeaning; endsOn: IsoDate; lastUsableOn: IsoDate }>;

/** What each order of use leaves, if it makes a difference. */
export const explainOrders = ({ on, interpretations }: OrderInterpretations): InterpretationLine[] =>
  interpretations.map((interpretation) => ({ step: 'order-interpretation', rule: 'spend.soonest-expiry-first', on, ...interpretation }));

/** The last day of each pack by each meaning of the end of the subscription, for packs where the meanings differ. */
export const explainEnds = (found: readonly EndInterpretations[]): InterpretationLine[] =>
  found.flatMap(({ pack, interpretations }) =>
    interpretations.map(
      (interpretation): InterpretationLine => ({ step: 'end-interpretation', rule: 'schedule.subscription-end', pack, ...interpretation }),
    ),
  );
