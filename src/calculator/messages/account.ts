import type { Balance, Doubt, EndMeaning, Schedule } from '../../rules/index.ts';
import type { AccountAnswer } from '../answers/account.ts';
import { inDays } from './days.ts';
import type { VerdictFacts } from './verdict.ts';
import { capital } from './work.ts';

type Facts = Pick<VerdictFacts, 'names' | 'format'> & { today: string };

const lotName = (lot: string, many: boolean, { names }: Facts): string =>
  lot === 'included' ? 'included' : many ? `pack ${names.packNumber(lot)}` : 'add-on';

/** What is held, and until when: "63 included until 29 November, 50 add-on until 9 June 2027." One form for a last day: the last on which it can be used. `most`: how many lots are named. */
export function holdingWords({ expiries, total, addOn }: Balance, facts: Facts, most = expiries.length): string | undefined {
  const { format, today } = facts;
  const many = addOn.packs.length > 1;
  const dated = expiries.slice(0, most).map(({ lot, credits, lastUsableOn }) => {
    const of = many && lot !== 'included' ? 'of ' : '';
    return `${format.number(credits)} ${of}${lotName(lot, many, facts)} until ${format.day(lastUsableOn, today)}`;
  });
  const others = expiries.length - dated.length;
  const undated = total - expiries.reduce((sum, { credits }) => sum + credits, 0);
  if (dated.length === 0) return undefined;
  if (undated > 0) dated.unshift(`${format.number(undated)} included, with no last day published`);
  return `${dated.join('; ')}${others > 0 ? `; and ${format.number(others)} more` : ''}.`;
}

/** More was used than there was: what was entered does not fit together. */
export const unmetWords = ({ unmet }: Balance, { format }: Facts): string =>
  `You entered ${format.credits(unmet)} more than these credits cover. Check what you used, and the packs.`;

/** The next refresh: "Next refresh in 10 days, on 30 November." */
export function refreshWords(
  { refreshes, daysToRefresh }: Extract<Schedule, { kind: 'periodic' }>,
  endsOn: string | undefined,
  { format, today }: Facts,
): string {
  const [next, after] = refreshes;
  const end = endsOn === undefined ? '' : `your subscription ends on ${format.day(endsOn, today)}`;
  if (next === undefined) return `No more refresh: ${end}.`;
  const words = `Next refresh ${inDays(daysToRefresh, format)}, on ${format.day(next, today)}`;
  if (end === '') return `${words}.`;
  return after === undefined ? `${words}. It is the last: ${end}.` : `${words}. ${capital(end)}.`;
}

/** A pack that holds nothing now: it is over, or it comes. */
export function packStateWords({ balance, packs, addOns }: Pick<AccountAnswer, 'balance' | 'packs' | 'addOns'>, facts: Facts): string[] {
  const states = new Map(balance?.addOn.packs.map(({ id, state }) => [id, state]));
  return packs.flatMap(({ id, lastUsableOn }) => {
    const pack = `Pack ${facts.names.packNumber(id)}`;
    const found = states.get(id);
    const { purchasedOn = '' } = addOns.find((addOn) => addOn.id === id) ?? {};
    if (purchasedOn > facts.today) return [`${pack} comes on ${facts.format.day(purchasedOn, facts.today)}.`];
    const over = found === 'expired' || (!found && lastUsableOn < facts.today);
    if (over) return [`${pack} was last usable on ${facts.format.day(lastUsableOn, facts.today)}.`];
    return found ? [] : [`${pack}: until ${facts.format.day(lastUsableOn, facts.today)}.`];
  });
}

/** What the day on which a subscription ends may mean. */
export const ENDS: Record<EndMeaning, string> = {
  'first-day-without': 'If the day your subscription ends is the first without it',
  'last-day-with': 'If the day your subscription ends still counts',
  'end-of-period': 'If your subscription runs on to the end of the period',
};

/** The readings of assumptions that change a figure on the screen, each in one line: "On 30 November you will have 150; if add-on credits are used first, 113." `most`: how many lots a line names. */
export function doubtWords(doubts: readonly Doubt[], many: boolean, facts: Facts, most = doubts.length): string[] {
  const { format, today } = facts;
  const orders = doubts.flatMap((doubt) => {
    if (doubt.kind !== 'order') return [];
    const [assumed, other] = doubt.readings;
    const first = other.order === 'add-on-first' ? 'add-on' : 'included';
    const on = format.day(doubt.on, today);
    return [`On ${on} you will have ${format.number(assumed.total)}; if ${first} credits are used first, ${format.number(other.total)}.`];
  });
  const ends = doubts.flatMap((doubt) => (doubt.kind === 'end' ? [doubt] : []));
  const meanings = [...new Set(ends.flatMap(({ readings }) => readings.slice(1).map(({ meaning }) => meaning)))];
  const lines = meanings.map((meaning) => {
    const lots = ends.flatMap(({ lot, readings }) => {
      const reading = readings.find((entry) => entry.meaning === meaning);
      return reading ? [`${lotName(lot, many, facts)} until ${format.day(reading.lastUsableOn, today)}`] : [];
    });
    const others = lots.length - most;
    return `${ENDS[meaning]}: ${lots.slice(0, most).join(', ')}${others > 0 ? `, and ${format.number(others)} more` : ''}.`;
  });
  const refreshes = doubts.flatMap((doubt) =>
    doubt.kind === 'refresh' ? [`${ENDS['last-day-with']}: one more refresh, on ${format.day(doubt.on, today)}.`] : [],
  );
  // An end that was entered is what is asked about.
  return [...refreshes, ...lines, ...orders];
}
