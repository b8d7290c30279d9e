import type { Balance, EndMeaning, MaterialAssumption, Schedule } from '../../rules/index.ts';
import type { AccountResult } from '../results/account.ts';
import { inDays } from './days.ts';
import type { VerdictFacts } from './verdict.ts';
import { capital } from './work.ts';

type Facts = Pick<VerdictFacts, 'names' | 'format'> & { today: string };

const lotName = (lot: string, many: boolean, { names }: Facts): string =>
  lot === 'included' ? 'included' : many ? `pack ${names.packNumber(lot)}` : 'add-on';

/** The credits that are left, each lot with the last day on which it can be used: "63 included until 29 November; 50 add-on until 9 June
 * 2027." `most`: how many lots are named. */
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

/** Says that more was used than the credits cover, so some entry must be wrong. */
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

/** The packs that the balance does not have: those that are over, or not bought yet, or all while the balance is unknown. */
export function packStateWords({ balance, packs, addOns }: Pick<AccountResult, 'balance' | 'packs' | 'addOns'>, facts: Facts): string[] {
  const states = new Map(balance?.addOn.packs.map(({ id, state }) => [id, state]));
  return packs.flatMap(({ id, lastUsableOn }) => {
    const pack = `Pack ${facts.names.packNumber(id)}`;
    const found = states.get(id);
    const { purchasedOn = '' } = addOns.find((addOn) => addOn.id === id) ?? {};
    if (purchasedOn > facts.today) return [`${pack} comes on ${facts.format.day(purchasedOn, facts.today)}.`];
    const over = found === 'expired' || (!found && lastUsableOn < facts.today);
    if (over) return [`${pack} was last usable on ${facts.format.day(lastUsableOn, facts.today)}.`];
    return found ? [] : [`${pack} lasts until ${facts.format.day(lastUsableOn, facts.today)}.`];
  });
}

/** Conditions, by what the end of a subscription may mean. */
export const ENDS: Record<EndMeaning, string> = {
  'first-day-without': 'If the day your subscription ends is the first without it',
  'last-day-with': 'If the day your subscription ends still counts',
  'end-of-period': 'If your subscription runs on to the end of the period',
};

/** What else the end of the subscription may mean: a line for each meaning, with the lots that last until another day. */
function endLines(ends: readonly Extract<MaterialAssumption, { kind: 'end' }>[], many: boolean, facts: Facts, most: number): string[] {
  const { format, today } = facts;
  const meanings = [...new Set(ends.flatMap(({ interpretations }) => interpretations.slice(1).map(({ meaning }) => meaning)))];
  return meanings.map((meaning) => {
    const lots = ends.flatMap(({ lot, interpretations }) => {
      const other = interpretations.find((entry) => entry.meaning === meaning);
      const name = `${lotName(lot, many, facts)}${lot === 'included' || !many ? ' credits' : ''}`;
      return other ? [`${name} until ${format.day(other.lastUsableOn, today)}`] : [];
    });
    const others = lots.length - most;
    return `${ENDS[meaning]}, you keep ${lots.slice(0, most).join(', ')}${others > 0 ? `, and ${format.number(others)} more` : ''}.`;
  });
}

/** The interpretations that change a figure on the screen, each in one line. `most`: how many lots a line names. */
export function assumptionWords(
  assumptions: readonly MaterialAssumption[],
  many: boolean,
  facts: Facts,
  most = assumptions.length,
): string[] {
  const { format, today } = facts;
  const of = <Kind extends MaterialAssumption['kind']>(kind: Kind) =>
    assumptions.filter((one): one is Extract<MaterialAssumption, { kind: Kind }> => one.kind === kind);
  // The end comes first, because the reader entered it.
  const lines: Record<MaterialAssumption['kind'], string[]> = {
    refresh: of('refresh').map(({ on }) => `${ENDS['last-day-with']}: one more refresh, on ${format.day(on, today)}.`),
    end: endLines(of('end'), many, facts, most),
    order: of('order').map(({ on, interpretations: [assumed, other] }) => {
      const first = other.order === 'add-on-first' ? 'add-on' : 'included';
      const instead = `${format.number(other.total)} on ${format.day(on, today)} instead of ${format.number(assumed.total)}`;
      return `If ${first} credits are used first, you will have ${instead}.`;
    }),
  };
  return Object.values(lines).flat();
}
