import type { CatalogChange, ChangeOfDay, Plan, RateCard, RuleStatus, WorkflowUnit } from '../../rules/index.ts';
import type { Format } from '../format.ts';

const RECURS: Record<Plan['recurs'], string> = {
  once: 'granted once',
  'billing-period': 'granted in each billing period',
  negotiated: 'granted as negotiated',
};
const STATUS: Record<RuleStatus, string> = { published: 'a published rule', assumption: 'an assumption', illustrative: 'illustrative' };
const CARD: Record<RateCard['status'], string> = { published: 'published', illustrative: 'illustrative' };
const UNITS: Record<WorkflowUnit, string> = {
  'second-of-output': 'a second of output',
  'minute-of-source': 'a minute of source',
  run: 'a run',
};

const quoted = (sentence: string) => `“${sentence.replace(/\.$/, '')}”`;
const called = (name: string) => `called ${name}`;

/** What the entry of a change was, or is now, in the one respect in which it changed. */
function valueWords(change: CatalogChange, when: 'was' | 'now', format: Format): string {
  switch (change.entry) {
    case 'plan': {
      const { name, credits, recurs } = change[when];
      if (change.key === 'name') return called(name);
      if (change.key === 'recurs') return RECURS[recurs];
      return credits === 'negotiated' ? 'negotiated credits' : format.credits(credits);
    }
    case 'rule':
      return change.key === 'says' ? quoted(change[when].says) : STATUS[change[when].status];
    case 'workflow': {
      const { name, unit, credits, factors, usualLength } = change[when];
      if (change.key === 'name') return called(name);
      if (change.key === 'factors') return factors.length > 0 ? `varies with ${factors.join(' and ')}` : 'varies with no choice';
      if (change.key === 'usualLength') return `a usual length of ${format.number(usualLength)}`;
      // A rate is one with its unit.
      return `${format.rate(credits)} ${UNITS[unit]}`;
    }
    case 'quality':
    case 'resolution': {
      const { name, factor } = change[when];
      return change.key === 'name' ? called(name) : `× ${format.decimals({ low: factor, high: factor })}`;
    }
    case 'card':
      return CARD[change[when].status];
  }
}

/** What a change is about, by the name that it had. The sentence of a rule is its own name. */
function subjectWords(change: CatalogChange): string {
  if (change.entry === 'card') return 'The rate card';
  if (change.entry === 'rule') return change.key === 'says' ? '' : quoted(change.was.says);
  return change.was.name;
}

const about = (subject: string, rest: string) => `${subject && `${subject}: `}${rest}`;
const sentence = (subject: string, rest: string) => `${about(subject, rest)}.`;

/** A change since the form's day: what was, until when, and what is now. Names are those of the day. */
export function changeWords(change: CatalogChange, format: Format): string {
  const was = change.key === 'name' ? 'called so' : valueWords(change, 'was', format);
  return sentence(subjectWords(change), `${was} until ${format.date(change.until)}; now ${valueWords(change, 'now', format)}`);
}

/** What held before, for a page that shows what holds now. `subject`: what it is about, where that does not stand beside it. */
export function earlierWords(change: CatalogChange, format: Format, subject?: string): string {
  const until = `until ${format.date(change.until)}`;
  return sentence(subject === undefined ? until.replace('u', 'U') : `${subject}, ${until}`, valueWords(change, 'was', format));
}

const includedWords = ({ credits, recurs }: Plan, format: Format): string =>
  credits === 'negotiated' ? 'negotiated credits' : `${format.credits(credits)}, ${RECURS[recurs]}`;

/**
 * The title of a change in a list of changes: what is so from a day on, and what was before. It has no "now", so that it is true before
 * that day, too.
 */
export function changelogWords(entry: ChangeOfDay, format: Format): string {
  if ('came' in entry) return about(entry.came.name, `a new plan (${includedWords(entry.came, format)})`);
  if ('went' in entry) return about(entry.went.name, `no longer offered (${includedWords(entry.went, format)})`);
  const { change } = entry;
  const was = change.key === 'name' ? change.was.name : valueWords(change, 'was', format);
  return about(subjectWords(change), `${valueWords(change, 'now', format)} instead of ${was}`);
}

/** What a change means for the calculator, below its day. `counts`: whether the calculator counts with the entry that changed. */
export function meaningWords(entry: ChangeOfDay, counts: boolean): string {
  if ('came' in entry) return 'The calculator offers it, also for a day before it came.';
  if ('went' in entry) return 'The calculator no longer offers it.';
  if (!counts) return 'The calculator does not count with it.';
  return 'The calculator counts this way from that day on. For an earlier day, it counts as before.';
}

/** The heading of the changes of a day. */
export const fromWords = (from: string, format: Format): string => `From ${format.date(from)}`;
/** Since when no change is recorded, and since when changes are known. `first`: the first day of the catalog. */
export const unchangedWords = (first: string, format: Format): string =>
  `No change of a plan, a rule or a rate is recorded since ${format.date(first)}.`;
export const startWords = (first: string, format: Format): string => `This list starts on ${format.date(first)}.`;

/** Changes in sentences, none twice. */
export const allWords = (changes: readonly CatalogChange[], words: (change: CatalogChange) => string): string[] => [
  ...new Set(changes.map(words)),
];

/** What stands before the changes since the form's day. */
export const sinceWords = (day: string, format: Format): string => `Counted with what held on ${format.date(day)}.`;
export const SINCE = 'Since then:';
