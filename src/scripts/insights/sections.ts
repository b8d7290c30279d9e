import { printable } from './beacon.ts';
import type { Today } from './built-site.ts';
import type { AskedFor, Next, Report, SearchedFrom, Voted } from './report.ts';

/** A line of a section: a figure, what it is of, and what belongs below that. */
export type Row = { figure: number; words: string; more: string[] };
/** A part of the report in words. `figures`: what the figures count. `left`: what the section leaves out, or that it holds nothing. */
export type Section = { title: string; figures: string; rows: Row[]; left: string | undefined };

const MOST_NEXT = 10;
const MOST_ROWS = 30;
const MOST_WORDINGS = 4;

const count = (value: number, noun: string, plural = `${noun}s`) => `${value} ${value === 1 ? noun : plural}`;
const quoted = (query: string) => `“${query}”`;
const pageWords = ({ page, title }: { page: string; title: string | undefined }) => `${page} · ${title ?? 'not in this build'}`;

function todayWords(today: Today): string {
  if (today.state === 'nothing') return 'Today: nothing, and nothing near it.';
  return `Today, ${today.state === 'found' ? 'found' : 'only near it'}: ${today.title} (${today.path})`;
}

/** What today's build answers to a group, and how often other wordings of it fare otherwise. */
function answerWords({ count: figure, open, today }: AskedFor): string[] {
  const isFound = today.state === 'found';
  const unlike = isFound ? open : figure - open;
  const note = `${unlike} of ${figure} were worded so that today’s build ${isFound ? 'finds nothing' : 'answers them'}.`;
  return [todayWords(today), ...(unlike > 0 ? [note] : [])];
}

function nextRow(next: Next): Row {
  if (next.what === 'page') {
    const { no, yes, ...page } = next.voted;
    return { figure: next.count, words: `Write anew: ${pageWords(page)}`, more: [`${no} of ${no + yes} said that it did not help.`] };
  }
  return { figure: next.count, words: `Answer ${quoted(next.asked.query)}`, more: answerWords(next.asked) };
}

function askedRow(asked: AskedFor): Row {
  const shown = asked.others.slice(0, MOST_WORDINGS).map(quoted).join(', ');
  const rest = asked.others.length - MOST_WORDINGS;
  const also = shown === '' ? [] : [`Also: ${shown}${rest > 0 ? `, and ${rest} more` : ''}`];
  return { figure: asked.count, words: quoted(asked.query), more: [...also, ...answerWords(asked)] };
}

const votedRow = ({ no, yes, ...page }: Voted): Row => ({ figure: no, words: pageWords(page), more: [`${yes} said yes.`] });

const searchedRow = ({ count: figure, query, ...page }: SearchedFrom): Row => ({
  figure,
  words: pageWords(page),
  more: [`Mostly for ${quoted(query)}`],
});

function section(title: string, figures: string, rows: readonly Row[], limit: number, none: string): Section {
  const rest = rows.slice(limit);
  const sum = rest.reduce((total, { figure }) => total + figure, 0);
  const left = rows.length === 0 ? none : rest.length > 0 ? `And ${rest.length} more, with ${sum} in all.` : undefined;
  return { title, figures, rows: rows.slice(0, limit), left };
}

/** The report in words, in the order in which an editor wants it. */
export const sectionsOf = ({ next, asked, voted, searchedFrom }: Report): Section[] => [
  section(
    'Write next',
    'times',
    next.map(nextRow),
    MOST_NEXT,
    'Nothing: today’s build answers what was asked, and no page has more “no” than “yes”.',
  ),
  section('Queries that found nothing', 'asked', asked.map(askedRow), MOST_ROWS, 'None.'),
  section('Pages that did not help', 'said no', voted.map(votedRow), MOST_ROWS, 'None.'),
  section('Pages whose readers searched next, and found nothing', 'searches', searchedFrom.map(searchedRow), MOST_ROWS, 'None.'),
];

/** What was read, and what of it was not: sentences. */
export function readWords({ files, count: beacons, days, dropped, unreadable }: Report): string[] {
  const when = days === undefined ? '' : days.first === days.last ? `, of ${days.first}` : `, from ${days.first} to ${days.last}`;
  return [
    `${count(beacons, 'beacon')} in ${count(files, 'file')}${when}.`,
    ...unreadable.map(({ file, count: lines, first }) => {
      const numbers = `${lines === 1 ? 'line' : 'lines'} ${first.join(', ')}${lines > first.length ? ', …' : ''}`;
      return `${count(lines, 'line')} of ${printable(file)} ${lines === 1 ? 'is' : 'are'} no beacon: ${numbers}.`;
    }),
    ...(dropped > 0
      ? [`${count(dropped, 'beacon')} ${dropped === 1 ? 'is' : 'are'} of rare wordings, and too many different ones to count.`]
      : []),
  ];
}
