import { type Answer, isBetter } from '../../rules/index.ts';
import { isExampleLink } from '../example-link.ts';
import type { Format } from '../format.ts';
import type { AccountResult } from '../results/account.ts';
import { differenceOf } from '../results/difference.ts';
import { materialAssumptionsOf } from '../results/verdict.ts';
import type { Shown } from '../useCalculator.ts';
import { assumptionWords, holdingWords, packStateWords, refreshWords } from './account.ts';
import { differenceReplies } from './difference.ts';
import { plain } from './parts.ts';
import { ESTIMATED } from './share.ts';
import { verdictWords } from './verdict.ts';
import { wayWords } from './ways.ts';
import { yearFinding } from './year-finding.ts';

/** Stands above the reply to an example. */
const EXAMPLE_REPLY = 'An example, with invented figures:';

/** The longest reply that a customer reads. The link counts as one word. */
const MOST_WORDS = 80;

/**
 * What a reply names: how many ways out and lots of credits, the year, and that nothing was used. The first of these that makes it short
 * enough is taken.
 */
const NAMED: { ways: number; lots: number; year?: boolean; unused?: boolean }[] = [
  { ways: 2, lots: 3, year: true, unused: true },
  { ways: 2, lots: 3, unused: true },
  { ways: 2, lots: 3 },
  { ways: 2, lots: 2 },
  { ways: 1, lots: 2 },
  { ways: 1, lots: 1 },
  { ways: 0, lots: 1 },
  { ways: 0, lots: 0 },
];

/** What a way leads to. */
const LEADS_TO: Record<Answer, string> = {
  yes: 'enough',
  maybe: 'maybe enough',
  'probably-not': 'probably not enough',
  no: 'not enough',
};

/** Says "until and including" once, at the first date. The later ones mean the same. */
const inclusive = (words: string) => words.replace(' until ', ' until and including ');

const isDated = ({ plan, addOns, asked }: AccountResult) =>
  plan.recurs !== 'once' || addOns.length > 0 || asked?.subscriptionEndsOn !== undefined;

/** What Billing shows, in a line, and whether it is another number than the calculator's. */
type Billing = { words: string; differs: boolean };

function replyNaming(named: (typeof NAMED)[number], shown: Shown, billing: Billing | undefined, format: Format, link: string): string {
  const { results, names, catalog, inputs } = shown;
  const { account, verdict } = results;
  const { balance, schedule } = account ?? {};
  const facts = { names, format, today: inputs.today };
  const { head, parts } = verdictWords({ results, names, catalog, format });
  const answer = head.endsWith('?') ? head : `${head}.`;
  // Billing has the last word: beside another number of its own, this one is only worked out.
  const sentences = [billing?.differs ? `From what was entered: ${answer}` : answer, ...parts.map(plain)];
  const asked = verdict?.asked;
  if (asked && !asked.sure && asked.high > 0) sentences.push(ESTIMATED);
  // The best verdict comes first.
  const best = (verdict?.ways ?? []).toSorted(
    (a, b) => Number(isBetter(b.verdict.answer, a.verdict.answer)) - Number(isBetter(a.verdict.answer, b.verdict.answer)),
  );
  const ways = best.slice(0, named.ways).map((way) => {
    const words = asked && wayWords(way, { asked, catalog, today: inputs.today, format });
    return `${words} (${LEADS_TO[way.verdict.answer]})`;
  });
  const holding = balance && holdingWords(balance, facts, named.lots);
  // Without a renewal date only the packs have a last day.
  const packs = account && !balance && inputs.today !== '' ? packStateWords(account, facts).slice(0, named.lots) : [];
  const held = inclusive([holding, ...packs].filter(Boolean).join(' '));
  const usage = account?.asked?.usedThisPeriod ?? 0;
  const nothing = held !== '' && named.unused ? 'Counted as used: nothing.' : undefined;
  const used = usage > 0 ? `Counted as used: ${format.number(usage)}.` : nothing;
  const periodic = schedule?.kind === 'periodic' ? refreshWords(schedule, account?.subscriptionEndsOn, facts) : undefined;
  // What Billing shows is asked about, so its line takes the place of the doubt.
  const doubt =
    account && billing === undefined
      ? assumptionWords(materialAssumptionsOf(account), account.packs.length > 1, facts, Math.max(1, named.lots))[0]
      : undefined;
  const day = account && (balance || packs.length > 0) && isDated(account) ? `As of ${format.date(inputs.today)}.` : undefined;
  const planned = named.year && results.projection?.workflow ? results.projection : undefined;
  const year = planned && `The year: ${yearFinding(planned, names, format)}.`;
  const unmet = balance && balance.unmet > 0 ? `That is ${format.number(balance.unmet)} more than there were.` : undefined;
  const lines = [
    sentences.join(' '),
    ways.length > 0 ? `What you can do: ${ways.join('; ')}.` : undefined,
    [held, used, unmet, periodic, day].filter(Boolean).join(' '),
    year,
    billing?.words ?? doubt,
    link,
  ];
  return lines.filter(Boolean).join('\n');
}

const isShort = (reply: string) => reply.split(/\s+/).length <= MOST_WORDS;

/**
 * What an agent sends to a customer: the verdict, its figures, the day, one line of what Billing shows or of doubt, and the link. At most 80
 * words. That of an example is marked as one.
 */
export function replyOf(shown: Shown, format: Format, link: string, isExample = isExampleLink(link)): string {
  const difference = differenceOf(shown);
  const differs = difference !== undefined && difference.shown !== difference.calculated;
  const billing = difference ? differenceReplies(difference, shown.names, format).map((words) => ({ words, differs })) : [];
  const replies = [...billing, undefined].flatMap((line) => NAMED.map((named) => replyNaming(named, shown, line, format, link)));
  const reply = replies.find(isShort) ?? (replies.at(-1) as string);
  return isExample ? `${EXAMPLE_REPLY}\n${reply}` : reply;
}
