import type { Cause, DayMove, DerivationLine, Difference, EndMeaning, Explanation, PartSum, Sum } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import type { Names } from './names.ts';

/** The field, and what stands beside its result. */
export const BILLING_WORDS = {
  label: 'Billing shows',
  hint: 'All credits left, on that day.',
  same: 'Billing shows the same.',
  none: 'Nothing that you entered explains this difference exactly.',
  lastWord: 'has the last word:',
  support: 'contact support about it',
  more: (count: number, format: Format) => format.count(count, 'more explanation'),
} as const;

/** What lies between our day and Billing's. */
const MOVES: Record<DayMove, (later: boolean) => string> = {
  end: (later) => (later ? ', and your subscription has ended' : ', and your subscription has not ended yet'),
  start: () => ', before your first billing period',
  refresh: (later) => (later ? ', and your credits have refreshed' : ', before your credits refreshed'),
  pack: (later) => (later ? ', and a pack has come or gone' : ', before a pack came or went'),
};

/** The end of the subscription leaves nothing else to move. Beside another meaning of it, it is not what moves. */
function moveWords({ moves, later }: Extract<Cause, { kind: 'billing-day' }>, beside: readonly Cause[]): string {
  const others = moves.filter((move) => move !== 'end');
  const told = beside.some(({ kind }) => kind === 'end') || others.length === moves.length ? others : (['end'] as const);
  return told.map((move) => MOVES[move](later)).join('');
}

const ENDS: Record<EndMeaning, string> = {
  'first-day-without': 'the day your subscription ends is the first without it',
  'last-day-with': 'the day your subscription ends still counts',
  'end-of-period': 'your subscription runs on to the end of the period',
};

/** What would have to be true, as the words after "if". `all`: the cause with those beside it. */
function causeWords(cause: Cause, all: readonly Cause[], names: Names, format: Format): string {
  const { date, credits, range } = format;
  const pack = (id: string) => `pack ${names.packNumber(id)}`;
  switch (cause.kind) {
    case 'part':
      return cause.part === 'included' ? 'that number is your included credits alone' : 'that number is your add-on credits alone';
    case 'used-before-refresh':
      return `all that you used was used before the refresh on ${date(cause.on)}`;
    case 'billing-day':
      return `it is ${cause.later ? 'already' : 'still'} ${date(cause.on)} where Billing counts${moveWords(cause, all)}`;
    case 'month-end': {
      const days = cause.from === cause.to ? `on ${date(cause.from)}` : `on a day from ${date(cause.from)} to ${date(cause.to)}`;
      return `a short month moved your refresh, and it came ${days}`;
    }
    case 'pack-gone':
      return `${pack(cause.pack)} has expired: bought by ${date(cause.boughtBy)}, or your subscription ended and began again`;
    case 'expiry-day':
      return `${pack(cause.pack)} still counts on ${date(cause.on)}, the day it expires`;
    case 'used-before-expiry':
      return `all that you used was used before ${pack(cause.pack)} expired on ${date(cause.on)}`;
    case 'packs-as-left':
      return 'you entered what your packs hold now, so that what you used of them counts twice';
    case 'included-first':
      return 'included credits are used before add-on ones';
    case 'add-on-first':
      return 'add-on credits are used before included ones';
    case 'end':
      return `${ENDS[cause.meaning]}, until ${date(cause.lastUsableOn)}`;
    case 'included-stay': {
      const until = cause.lastUsableOn === undefined ? '' : ` until ${date(cause.lastUsableOn)}`;
      return `your included credits stay${until}, though your subscription has ended`;
    }
    case 'plan':
      return `your plan is ${names.plan(cause.plan)}, with ${credits(cause.credits)}`;
    case 'run': {
      const { low, high } = cause.perRun;
      const estimate = low === high ? '' : ` of an estimated ${range(cause.perRun)}`;
      return `${names.workflow(cause.step)} ran once more and used ${format.number(cause.credits)}${estimate || (cause.credits === 1 ? ' credit' : ' credits')}`;
    }
  }
}

/** One or two causes, as the words after "if". */
const ifWords = (causes: readonly Cause[], names: Names, format: Format): string =>
  causes.map((cause) => causeWords(cause, causes, names, format)).join(', and if ');

const partWords = ({ held, used, left }: PartSum, { number }: Format): string =>
  used > 0 ? `${number(held)} − ${number(used)} = ${number(left)}` : number(left);

/** How a number comes about: "100 − 37 = 63 included; 50 add-on; 63 + 50 = 113." */
function sumWords({ included, addOn, part, total }: Sum, format: Format): string {
  const { number } = format;
  const words = { included: `${partWords(included, format)} included`, 'add-on': `${partWords(addOn, format)} add-on` };
  if (part) return `${words[part]}.`;
  if (addOn.held === 0) return `${words.included}.`;
  return `${words.included}; ${words['add-on']}; ${number(included.left)} + ${number(addOn.left)} = ${number(total)}.`;
}

/** What would have to be true, as a sentence, and the working. */
export const explanationWords = ({ causes, sum }: Pick<Explanation, 'causes' | 'sum'>, names: Names, format: Format): [string, string] => [
  `It fits if ${ifWords(causes, names, format)}.`,
  sumWords(sum, format),
];

/** Both numbers: "Billing shows 63, 50 fewer than the 113 worked out here." After the end of the subscription: why nothing is left. */
export function showsWords({ shown, calculated, endedOn }: Omit<Difference, 'explanations' | 'lines'>, format: Format): string {
  const { number, date } = format;
  const by = shown - calculated;
  if (endedOn !== undefined) {
    const shows = by === 0 ? 'the same' : number(shown);
    return `Billing shows ${shows}. Worked out here: ${number(calculated)}, because your subscription ended on ${date(endedOn)}.`;
  }
  if (by === 0) return BILLING_WORDS.same;
  return `Billing shows ${number(shown)}, ${number(Math.abs(by))} ${by < 0 ? 'fewer' : 'more'} than the ${number(calculated)} worked out here.`;
}

/** Says that no explanation was found, and what to check first: a slip in what was entered explains any number. */
export function noneWords({ shown, calculated, endedOn }: Omit<Difference, 'explanations' | 'lines'>, { number }: Format): string {
  if (endedOn !== undefined) return BILLING_WORDS.none;
  const fewer = calculated - shown;
  return `${BILLING_WORDS.none} ${fewer > 0 ? `It fits if you used ${number(fewer)} more than you entered.` : 'Check that every pack is entered.'}`;
}

const readings = (count: number, format: Format) =>
  `${format.count(count, 'reading')} of the rules ${count === 1 ? 'gives' : 'give'} exactly that.`;

/** The difference as a screen reader is told of it: both numbers, and how many explanations follow. */
export function differenceSpoken(difference: Difference, format: Format): string {
  const { shown, calculated, explanations } = difference;
  const found = explanations.length > 0 ? readings(explanations.length, format) : noneWords(difference, format);
  return [showsWords(difference, format), ...(shown === calculated ? [] : [found])].join(' ');
}

type DifferenceLine = Extract<DerivationLine, { step: `billing-${string}` }>;

/** One line of the derivation of a difference. */
export function differenceWords(line: DifferenceLine, names: Names, format: Format): string {
  switch (line.step) {
    case 'billing-shows':
      return `Billing shows ${format.credits(line.shown)}, as you entered. Worked out here: ${format.credits(line.calculated)}.`;
    case 'billing-if':
      return explanationWords(line, names, format).join(' ');
    case 'billing-same':
      return BILLING_WORDS.same;
    case 'billing-unexplained':
      return `${BILLING_WORDS.none} Billing ${BILLING_WORDS.lastWord} ${BILLING_WORDS.support}.`;
    case 'billing-explained':
      return `Billing shows ${format.credits(line.shown)}: ${readings(line.count, format)}`;
  }
}

/** The difference in one line of a reply, and in a shorter one for a reply that has no room: what Billing shows is what was asked. */
export function differenceReplies(
  { calculated, shown, endedOn, explanations }: Omit<Difference, 'lines'>,
  names: Names,
  format: Format,
): string[] {
  if (shown === calculated) return [BILLING_WORDS.same];
  const [first, ...others] = explanations;
  const number = format.number(shown);
  if (!first) {
    const none = noneWords({ shown, calculated, endedOn }, format);
    return [`Billing shows ${number}. ${none} Billing has the last word.`, `Billing shows ${number}, and has the last word.`];
  }
  const more = others.length > 0 ? ` The link has ${BILLING_WORDS.more(others.length, format)}.` : '';
  return [
    `Billing shows ${number}; that fits if ${ifWords(first.causes, names, format)}.${more}`,
    `Billing shows ${number}; the link says what explains that.`,
  ];
}
