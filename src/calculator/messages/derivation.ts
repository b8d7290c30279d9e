import type { DerivationLine } from '../../rules/index.ts';
import type { CalculatorCatalog, ShownRule } from '../catalog.ts';
import type { Format } from '../format.ts';
import { coverageWords } from './coverage.ts';
import { inDays } from './days.ts';
import {
  answerWords,
  bringsWords,
  coveredWords,
  enoughWords,
  fallsWords,
  grantedWords,
  grantWords,
  lotWords,
  monthsEndWords,
  periodNumberWords,
  planWords,
  productWords,
  sameAccountWords,
  takenWords,
  yearPeriodWords,
} from './derivation-parts.ts';
import { differenceWords } from './difference.ts';
import { STATUS_WORDS, YOURS } from './fields.ts';
import { endWords, interpretationWords, orderWords } from './interpretations.ts';
import type { Names } from './names.ts';

/** What a line is called by what it rests on: Rule, Assumption, Illustrative or Your figure. */
export type Tag = { words: string; kind: ShownRule['status'] | 'yours'; rule: ShownRule | undefined };

/** The most sure first. */
const SURENESS: Tag['kind'][] = ['published', 'yours', 'assumption', 'illustrative'];

/** The tag of a line. A figure that is worked out from others has the least sure of their tags. */
export function tagOf({ rule, yours, grounds = [] }: Pick<DerivationLine, 'rule' | 'yours' | 'grounds'>, catalog: CalculatorCatalog): Tag {
  const tags = [{ rule, yours }, ...grounds].map((ground): Tag => {
    const found = catalog.rules.find(({ id }) => id === ground.rule);
    if (ground.yours) return { words: YOURS, kind: 'yours', rule: found };
    const status = found?.status ?? 'assumption';
    return { words: STATUS_WORDS[status], kind: status, rule: found };
  });
  return tags.reduce((least, tag) => (SURENESS.indexOf(tag.kind) > SURENESS.indexOf(least.kind) ? tag : least));
}

/** One line of a derivation in words. */
export function derivationWords(line: DerivationLine, names: Names, format: Format): string {
  const { credits, date, number, span, range } = format;
  switch (line.step) {
    case 'anchor':
      return `We count your billing periods from ${date(line.anchor)}.`;
    case 'as-of':
      return `You look at ${date(line.asOf)}, a whole day in your billing time zone.`;
    case 'period-number':
      return periodNumberWords(line, format);
    case 'period-start':
      return fallsWords(line, 'this one starts', format);
    case 'period-end':
      return fallsWords(line, 'the next one starts', format);
    case 'day-of-period':
      return `${date(line.asOf)} is day ${number(line.day)} of ${number(line.days)} in this period.`;
    case 'reset-day':
      return line.day === 1
        ? 'Your billing cycle starts on the 1st, so your credits refresh on the first day of the calendar month.'
        : 'Your credits refresh with your billing period, not on the first day of the calendar month.';
    case 'later-refreshes':
      return `Then they refresh on: ${line.dates.map(date).join('; ')}.`;
    case 'subscription-end':
      return `Your subscription ends on ${date(line.endsOn)}.`;
    case 'subscription-end-means':
      return `We take ${date(line.endsOn)} as the first day without it.`;
    case 'refresh-day':
      return `Your included credits refresh when the next period starts: ${date(line.date)}.`;
    case 'no-more-refreshes':
      return `No refresh falls on ${date(line.endsOn)} or later.`;
    case 'next-refresh':
      return `Your included credits next refresh ${inDays(line.days, format)}, on ${date(line.date)}.`;
    case 'one-time':
      return `The credits of ${names.plan(line.plan)} are one-time: they never refresh.`;
    case 'granted':
      return grantedWords(line, names, format);
    case 'granted-each-period':
      return `This period began on ${date(line.date)} with ${credits(line.credits)}.`;
    case 'included-until':
      return `What is left of them resets on ${date(line.expiresOn)}, so they are last usable on ${date(line.lastUsableOn)}.`;
    case 'included-subscription-end':
      return `Your subscription ends earlier, so they are gone on ${date(line.expiresOn)} and last usable on ${date(line.lastUsableOn)}.`;
    case 'pack':
      return `Pack ${names.packNumber(line.pack)}: ${credits(line.credits)}, bought on ${date(line.purchasedOn)}.`;
    case 'pack-months':
      return `It lasts ${format.count(line.months, 'month')} from ${date(line.purchasedOn)}.`;
    case 'pack-months-end':
      return monthsEndWords(line, format);
    case 'pack-subscription-end':
      return `Your subscription ends earlier, so pack ${names.packNumber(line.pack)} ends with it, on ${date(line.endsOn)}.`;
    case 'pack-last-day':
      return `From ${date(line.expiresOn)} on, pack ${names.packNumber(line.pack)} is gone: it is last usable on ${date(line.lastUsableOn)}.`;
    case 'pack-not-usable': {
      const state = line.state === 'expired' ? 'has expired' : 'is not bought yet';
      return `Pack ${names.packNumber(line.pack)} ${state}, so it holds ${credits(0)} now.`;
    }
    case 'used':
      return `You used ${credits(line.credits)}.`;
    case 'used-today':
      return `${credits(line.credits)} used, taken from what you can use on ${date(line.asOf)}.`;
    case 'use-order':
      return `What expires soonest is used first: ${line.lots.map((lot) => lotWords(lot, names)).join(', then ')}.`;
    case 'taken':
      return takenWords(line, names, format);
    case 'order-interpretation':
      return interpretationWords(orderWords(line, line.on, format));
    case 'end-interpretation':
      return `Pack ${names.packNumber(line.pack)}. ${interpretationWords(endWords(line, format))}`;
    case 'unmet':
      return `Not covered by these credits: ${credits(line.credits)} of what you used.`;
    case 'add-on-left':
      return `Your add-on balance: ${line.left.length > 1 ? `${line.left.map(number).join(' + ')} = ` : ''}${credits(line.credits)}.`;
    case 'total':
      return `${number(line.included)} included + ${number(line.addOn)} add-on = ${credits(line.total)} in total.`;
    case 'own-figure':
      return `Step ${line.index + 1}, ${names.workflow(line.index)}: ${credits(line.credits)} a run, as you entered.`;
    case 'product':
      return productWords(line, names, format);
    case 'rounded':
      return `Rounded up to whole credits: ${range(line.perRun)} a run.`;
    case 'runs':
      return `${span(line.perRun)} × ${format.count(line.runs, 'run')} = ${range(line)}.`;
    case 'cost':
      return `In total: ${line.parts.length > 1 ? `${line.parts.map(span).join(' + ')} = ` : ''}${range(line)}.`;
    case 'at-hand':
      return `You can use ${credits(line.credits)}.`;
    case 'takes':
      return line.count === 1 ? `It takes ${range(line)}.` : `The ${number(line.count)} together take ${range(line)}.`;
    case 'enough-for':
      return enoughWords(line, format);
    case 'answer':
      return answerWords(line, format);
    case 'one-go':
      return `Your workflow, once: ${range(line)}.`;
    case 'needed':
      return `You need ${credits(line.credits)} in a billing period.`;
    case 'fits-now':
      return `What you have now, ${credits(line.credits)}, ${coverageWords(line, format)}.`;
    case 'plans-grant':
      return `Included: ${line.plans.map((entry) => grantWords(entry, names, format)).join(', ')}.`;
    case 'same-account':
      return sameAccountWords(line, format);
    case 'each-period':
      return line.periods === undefined
        ? 'Your workflow runs once in each billing period, at its high estimate.'
        : `Your workflow runs once in each period, at its high estimate: ${format.count(line.periods, 'period')}, this one among them.`;
    case 'fits-plan':
      return planWords(line, names, format);
    case 'brings':
      return bringsWords(line, names, format);
    case 'smallest':
      return line.plan === undefined || line.credits === undefined
        ? 'No plan with a known figure covers it in one billing period.'
        : `The smallest plan whose billing period covers it is ${names.plan(line.plan)}, with ${credits(line.credits)}.`;
    case 'projection-opening':
      return `On ${date(line.from)} you hold ${credits(line.opening)}.`;
    case 'projection-workflow': {
      const day = `Your workflow runs once in each period, on its first day, and in this one on ${date(line.from)}`;
      return `${day}: ${credits(line.high)} each time${line.low === line.high ? '' : ', its high estimate'}.`;
    }
    case 'projection-order':
      return 'What expires soonest is used first.';
    case 'projection-period':
      return yearPeriodWords(line, names, format);
    case 'projection-end':
      return `The list ends with your subscription, on ${date(line.endsOn)}.`;
    case 'projection-at-low':
      return line.start === undefined
        ? 'At its low estimate it does not run short.'
        : `At its low estimate it first runs short on ${date(line.start)}, by ${credits(line.short)}.`;
    case 'projection-short':
      return `It first runs short on ${date(line.start)}, by ${credits(line.short)}.`;
    case 'projection-covered':
      return coveredWords(line, names, format);
    case 'billing-shows':
    case 'billing-if':
    case 'billing-same':
    case 'billing-unexplained':
    case 'billing-explained':
      return differenceWords(line, names, format);
  }
}
