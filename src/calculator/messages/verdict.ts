import type { Answer, Verdict } from '../../rules/index.ts';
import { type CalculatorCatalog, isCustom } from '../catalog.ts';
import type { Format } from '../format.ts';
import { isOwnSteps } from '../inputs.ts';
import type { AccountResult } from '../results/account.ts';
import type { Results } from '../results/all.ts';
import type { PlansResult } from '../results/projection.ts';
import type { Asked } from '../results/verdict.ts';
import { WAITING_WORDS } from './fields.ts';
import type { Names } from './names.ts';
import { type Part, sentence } from './parts.ts';
import { capital, thingWords } from './work.ts';

export type VerdictFacts = { results: Results; names: Names; catalog: CalculatorCatalog; format: Format };

export const ANSWER_WORDS: Record<Answer, string> = { yes: 'Yes', maybe: 'Maybe', 'probably-not': 'Probably not', no: 'No' };

/** The badge of a figure from the rate card. */
export const ESTIMATE = 'Estimate';

/** How many things the credits cover, in figures. Undefined if credits set no limit. */
export function fitsFigures({ fits }: Pick<Verdict, 'fits'>, format: Format): string | undefined {
  if (!fits) return undefined;
  const { fewest, most } = fits;
  if (most === undefined) return `${format.number(fewest)} or more`;
  return fewest === most ? format.number(most) : `${format.number(fewest)} to ${format.number(most)}`;
}

/** How far credits go, as the words after their figure: "Creator includes 30: enough for 3 to 7 of them". */
function fitsWords({ asked, found }: { asked: Asked; found: Verdict & { credits: number } }, format: Format): Part[] {
  const { made, count, high, low } = asked;
  const { fits, credits } = found;
  if (!made.recipe) {
    const spare = credits - high;
    if (spare === 0) return [': just enough'];
    return sentence`: ${format.number(Math.abs(spare))} ${spare < 0 ? 'short' : 'to spare'}`;
  }
  const figures = fitsFigures(found, format);
  if (!fits || figures === undefined) return [];
  if (isOwnSteps(made.recipe) && count === 1) {
    if (fits.fewest === 0)
      return low > credits
        ? sentence`: ${format.range({ low: low - credits, high: high - credits })} short`
        : sentence`: up to ${format.credits(high - credits)} short`;
    return figures === '1' ? [': enough for it once'] : sentence`: enough for it ${figures} times`;
  }
  // Own steps are run, and the things of a recipe are made.
  const runs = isOwnSteps(made.recipe) ? ` run${fits.most === 1 ? '' : 's'}` : '';
  if (fits.most === 0) return [`: not enough for one${runs && ' run'}`];
  if (fits.fewest === 0) return fits.most === undefined ? [] : sentence`: enough for ${format.number(fits.most)}${runs} at best`;
  if (runs) return sentence`: enough for ${figures}${runs}`;
  if (count > 1) return sentence`: enough for ${figures} of them`;
  return figures === '1' ? [': enough for it'] : sentence`: enough for ${figures} like it`;
}

/** What the work costs: "Eight 10-second videos may use 32–64 credits." */
function costWords(asked: Asked, { catalog, format }: Pick<VerdictFacts, 'catalog' | 'format'>): Part[] {
  const figure = { figure: format.span(asked) };
  const unit = asked.low === 1 && asked.high === 1 ? 'credit' : 'credits';
  const things = thingWords(asked.made, asked.count, catalog, format);
  if (things === undefined) return sentence`You need ${figure} ${unit}.`;
  const uses = asked.count === 1 || isOwnSteps(asked.made.recipe) ? 'uses' : 'use';
  return sentence`${capital(things)} ${asked.sure || asked.high === 0 ? uses : 'may use'} ${figure} ${unit}.`;
}

/** The credits that there are: the plan's, or what is left on the plan with its packs. */
function heldWords({ plan, granted, asked, addOns }: AccountResult, credits: number, format: Format): Part[] {
  const figure = { figure: format.number(credits) };
  const whole = credits === granted && addOns.length === 0 && (asked?.usedThisPeriod ?? 0) === 0;
  if (!whole) return sentence`On ${plan.name} you have ${figure}`;
  if (isCustom(plan)) return sentence`Your agreement gives you ${figure}`;
  return sentence`${plan.name} includes ${figure}${plan.recurs === 'once' ? ', once' : ''}`;
}

/** The smallest plan that is enough, for a customer without a plan. */
function noPlanWords({ found }: Pick<PlansResult, 'found'>, { names, catalog, format }: VerdictFacts): { head: string; rest: Part[] } {
  const plan = found.plans.find((entry) => entry.plan === found.smallest);
  if (plan) {
    const name = names.plan(plan.plan);
    return {
      head: `${name} is enough`,
      rest: sentence`${name} is the smallest plan that covers that in each billing period, with ${{ figure: format.number(plan.credits) }}.`,
    };
  }
  const most = Math.max(0, ...found.plans.filter(({ recurs }) => recurs !== 'once').map(({ credits }) => credits));
  const open = catalog.plans.filter(isCustom).map(({ name }) => ` ${name} is negotiated.`);
  return {
    head: 'No plan is sure to be enough',
    rest: sentence`The most that a plan includes is ${{ figure: format.number(most) }}.${open.join('')}`,
  };
}

/** The credits of a plan, if nothing is to be made. */
function grantWords({ plan, granted }: AccountResult, format: Format): { head: string; rest: Part[] } {
  if (granted === undefined) return { head: `${plan.name} is negotiated`, rest: [`${WAITING_WORDS.custom}.`] };
  const often = plan.recurs === 'once' ? 'once' : 'in each billing period';
  const them = granted === 1 ? 'it' : 'them';
  const gives = isCustom(plan) ? `Your agreement gives ${them} to you` : `${plan.name} includes ${them}`;
  return { head: format.credits(granted), rest: [`${gives} ${often}.`] };
}

/** Says that packs need a plan to be counted. */
const uncountedWords = (packs: number): Part[][] =>
  packs === 0
    ? []
    : [
        [
          packs === 1
            ? 'Your pack is kept, but not counted: choose your plan to count it.'
            : 'Your packs are kept, but not counted: choose your plan to count them.',
        ],
      ];

/** The verdict: its head ("Probably not"), and the sentences below it. It names the plan that it counts with. */
export function verdictWords(facts: VerdictFacts): { head: string; parts: Part[][] } {
  const { head, parts } = answeredWords(facts);
  return { head, parts: [...parts, ...uncountedWords(facts.results.uncountedPacks)] };
}

function answeredWords(facts: VerdictFacts): { head: string; parts: Part[][] } {
  const { results, format } = facts;
  const holds = (credits: number, { plan }: AccountResult) => `You have ${format.credits(credits)} on ${plan.name}`;
  const { account, verdict, plans, need } = results;
  if (!verdict) {
    if (account?.balance) {
      const once = account.plan.recurs === 'once' ? [[`The credits of ${account.plan.name} are one-time: they do not refresh.`]] : [];
      return { head: holds(account.balance.total, account), parts: once };
    }
    if (account?.atHand !== undefined && account.atHand !== account.granted) {
      return { head: holds(account.atHand, account), parts: [] };
    }
    if (account) {
      const { head, rest } = grantWords(account, format);
      return { head, parts: [rest] };
    }
    return { head: 'How many credits do you need?', parts: [['Choose your plan, or what you want to make.']] };
  }
  const { asked, found } = verdict;
  const cost = costWords(asked, facts);
  if (found && account) {
    const held = heldWords(account, found.credits, format);
    return { head: ANSWER_WORDS[found.answer], parts: [cost, [...held, ...fitsWords({ asked, found }, format), '.']] };
  }
  const compared = plans ?? need;
  if (account) {
    const open = account.waiting.find((entry) => entry !== 'start');
    return { head: 'Not known yet', parts: open ? [cost, [`${WAITING_WORDS[open]}.`]] : [cost] };
  }
  if (!compared) return { head: '', parts: [cost] };
  const { head, rest } = noPlanWords(compared, facts);
  return { head, parts: [cost, rest] };
}

/** The verdict in a few words, for a narrow bar: "Probably not · 32–64 of 30". */
export function shortWords(facts: VerdictFacts): string {
  const { verdict } = facts.results;
  const { head } = verdictWords(facts);
  if (!verdict) return head;
  const cost = facts.format.span(verdict.asked);
  return `${head} · ${cost}${verdict.found ? ` of ${facts.format.number(verdict.found.credits)}` : ''}`;
}
