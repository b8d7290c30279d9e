import type { Lexicon } from './lexicon.ts';
import { isEverywhere, wordsOf } from './words.ts';

/** A case to open the calculator on, as a query puts it: its address parameters, and its words. */
export type Preset = { query: string; words: string };

const LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const USED = new Set(['used', 'spent', 'use']);
const BOUGHT = new Set(['pack', 'packs', 'bought', 'purchased', 'addon', 'topup', 'extra']);
const LENGTHS = new Map(
  Object.entries({
    s: 'second-of-output',
    sec: 'second-of-output',
    second: 'second-of-output',
    seconds: 'second-of-output',
    min: 'minute-of-source',
    minute: 'minute-of-source',
    minutes: 'minute-of-source',
  }),
);
const TIMES = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'hour', 'hours']);

const two = (value: number) => String(value).padStart(2, '0');
const monthOf = (word = '') => (word.length < 3 ? -1 : LONG.findIndex((name) => name.toLowerCase().startsWith(word)));
const dayOf = (word: string | undefined) => {
  const day = Number(/^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? '')?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : 0;
};
const isYear = (word = '') => /^(19|20)\d\d$/.test(word);
const exists = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).getUTCDate() === day;

/** A day and a month, in either order, and the words that name them. Without a year it is the last such day up to `today`. */
function dateIn(words: readonly string[], today: string): { date: string; at: Set<number>; said: string } | undefined {
  for (let k = 0; k + 1 < words.length; k += 1) {
    const [a, b] = [words[k], words[k + 1]];
    const [day, month] = monthOf(b) >= 0 && dayOf(a) > 0 ? [dayOf(a), monthOf(b)] : [dayOf(b), monthOf(a)];
    if (day === 0 || month < 0) continue;
    const given = isYear(words[k + 2]) ? Number(words[k + 2]) : undefined;
    const now = Number(today.slice(0, 4));
    const years = given === undefined ? [now, now - 1, now - 2, now - 3, now - 4] : [given];
    const year = years.find(
      (one) => one >= 2000 && exists(one, month, day) && (given !== undefined || `${one}-${two(month + 1)}-${two(day)}` <= today),
    );
    if (year === undefined) continue;
    const at = new Set([k, k + 1, ...(given === undefined ? [] : [k + 2])]);
    return { date: `${year}-${two(month + 1)}-${two(day)}`, at, said: `${day} ${LONG[month]} ${year}` };
  }
  return undefined;
}

/** Where the figure of a query stands, of credits or of a length: no day, no year, no count of months. */
function figureIn(words: readonly string[], taken: ReadonlySet<number> | undefined): number {
  const isCounted = (word = '') => isEverywhere(word) || LENGTHS.has(word);
  const figures = [...words.keys()].filter((k) => {
    const [before, word = '', after] = [words[k - 1], words[k], words[k + 1]];
    const isDay = dayOf(word) > 0 && (monthOf(before) >= 0 || monthOf(after) >= 0);
    return /^\d+$/.test(word) && !taken?.has(k) && !isDay && !(isYear(word) && !isCounted(after)) && !TIMES.has(after ?? '');
  });
  // Of several, one that says what it counts: "31/01" is no figure, and which of two others is meant nobody knows.
  const at = (figures.length === 1 ? figures[0] : figures.find((k) => isCounted(words[k + 1]))) ?? -1;
  // The calculator takes a length of five digits, and credits of six.
  const digits = LENGTHS.has(words[at + 1] ?? '') ? /^[1-9]\d{0,4}$/ : /^[1-9]\d{0,5}$/;
  return digits.test(words[at] ?? '') ? at : -1;
}

/**
 * The case that a query puts: a plan with a figure or a date ("pro 100 credits", "31 january creator"), a figure that was used or
 * bought, or a length of video. Undefined where a query names less than two of them. `today` is an ISO date.
 */
export function presetIn(query: string, { plans, workflows }: Pick<Lexicon, 'plans' | 'workflows'>, today: string): Preset | undefined {
  // Thousands that are typed apart are one figure: "1,000".
  const words = wordsOf(query)
    .join(' ')
    .replace(/(?<=\b\d{1,3}) (?=\d{3}\b)/g, '')
    .split(' ');
  const plan = plans.find(({ id, name }) => words.includes(id) || words.includes(wordsOf(name).join('')));
  const date = dateIn(words, today);
  const figureAt = figureIn(words, date?.at);
  const figure = figureAt < 0 ? undefined : words[figureAt];
  const unit = figure === undefined ? undefined : LENGTHS.get(words[figureAt + 1] ?? '');
  const workflow =
    unit &&
    (workflows.find((one) => one.unit === unit && words.includes(wordsOf(one.name)[0] ?? '')) ??
      workflows.find((one) => one.unit === unit));
  if (!plan && !(date && figure) && !workflow) return undefined;
  const parts: [string, string, string][] = [];
  if (plan) parts.push(['plan', plan.id, plan.name]);
  if (workflow && figure) parts.push(['step', `${workflow.id}...${figure}`, `${workflow.name}, ${figure} ${words[figureAt + 1]}`]);
  else if (figure && words.some((word) => BOUGHT.has(word))) {
    if (date) parts.push(['pack', `${figure}.${date.date}`, `a pack of ${figure} credits, bought on ${date.said}`]);
  } else if (figure && words.some((word) => USED.has(word))) parts.push(['used', figure, `${figure} credits used`]);
  else if (figure) parts.push(['need', figure, `${figure} credits needed`]);
  if (date && !parts.some(([name]) => name === 'pack')) parts.push(['start', date.date, `billing from ${date.said}`]);
  // A pack is a figure and a date by itself.
  if (parts.length < 2 && !workflow && parts[0]?.[0] !== 'pack') return undefined;
  const params = new URLSearchParams(parts.map(([name, value]) => [name, value]));
  params.sort();
  return { query: params.toString(), words: parts.map(([, , said]) => said).join(', ') };
}
