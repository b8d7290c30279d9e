import { isBetter } from '../../rules/index.ts';
import type { AccountAnswer } from '../answers/account.ts';
import { doubtsOf } from '../answers/verdict.ts';
import type { Format } from '../format.ts';
import type { Shown } from '../useCalculator.ts';
import { doubtWords, holdingWords, packStateWords, refreshWords } from './account.ts';
import { plain } from './parts.ts';
import { ESTIMATED } from './share.ts';
import { ANSWER_WORDS, verdictWords } from './verdict.ts';
import { wayWords } from './ways.ts';
import { yearFinding } from './year-finding.ts';

/** A customer reads no more. The link counts as one. */
const MOST_WORDS = 80;

/** How many ways out and how many lots of credits a reply names: the first of these with which it is short enough. */
const NAMED: { ways: number; lots: number; year?: boolean }[] = [
  { ways: 2, lots: 3, year: true },
  { ways: 2, lots: 3 },
  { ways: 2, lots: 2 },
  { ways: 1, lots: 2 },
  { ways: 1, lots: 1 },
  { ways: 0, lots: 1 },
];

const isDated = ({ plan, addOns, asked }: AccountAnswer) =>
  plan.recurs !== 'once' || addOns.length > 0 || asked?.subscriptionEndsOn !== undefined;

function replyNaming(named: (typeof NAMED)[number], shown: Shown, format: Format, link: string): string {
  const { answers, names, catalog, inputs } = shown;
  const { account, verdict } = answers;
  const { balance, schedule } = account ?? {};
  const facts = { names, format, today: inputs.today };
  const { head, parts } = verdictWords({ answers, names, catalog, format });
  const sentences = [head.endsWith('?') ? head : `${head}.`, ...parts.map(plain)];
  const asked = verdict?.asked;
  if (asked && !asked.sure && asked.high > 0) sentences.push(ESTIMATED);
  // What makes it a yes comes first.
  const best = (verdict?.ways ?? []).toSorted(
    (a, b) => Number(isBetter(b.verdict.answer, a.verdict.answer)) - Number(isBetter(a.verdict.answer, b.verdict.answer)),
  );
  const ways = best.slice(0, named.ways).map((way) => {
    const words = asked && wayWords(way, { asked, catalog, today: inputs.today, format });
    return `${words} (${ANSWER_WORDS[way.verdict.answer].toLowerCase()})`;
  });
  const held = balance && holdingWords(balance, facts, named.lots);
  // Without a renewal date the packs alone have a last day.
  const packs = account && !balance && inputs.today !== '' ? packStateWords(account, facts).slice(0, named.lots) : [];
  const periodic = schedule?.kind === 'periodic' ? refreshWords(schedule, account?.subscriptionEndsOn, facts) : undefined;
  const doubt = account ? doubtWords(doubtsOf(account), account.packs.length > 1, facts, named.lots)[0] : undefined;
  const day = account && (balance || packs.length > 0) && isDated(account) ? `As of ${format.date(inputs.today)}.` : undefined;
  const planned = named.year && answers.year?.workflow ? answers.year : undefined;
  const year = planned && `The year: ${yearFinding(planned, names, format)}.`;
  const lines = [
    sentences.join(' '),
    ways.length > 0 ? `What you can do: ${ways.join('; ')}.` : undefined,
    [held, ...packs, periodic, day].filter(Boolean).join(' '),
    year,
    doubt,
    link,
  ];
  return lines.filter(Boolean).join('\n');
}

const isShort = (reply: string) => reply.split(/\s+/).length <= MOST_WORDS;

/** What an agent sends to a customer: the verdict, its figures, the day, one line of doubt if one bites, and the link. At most 80 words. */
export function replyOf(shown: Shown, format: Format, link: string): string {
  const replies = NAMED.map((named) => replyNaming(named, shown, format, link));
  return replies.find(isShort) ?? (replies.at(-1) as string);
}
