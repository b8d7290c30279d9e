import { createFormat } from '../calculator/format.ts';
import { changelogWords, fromWords, meaningWords, startWords, unchangedWords } from '../calculator/messages/changes.ts';
import { confirmedInWords, monthInWords } from '../content/months.ts';
import type { Catalog } from '../content/read-catalog.ts';
import { type ChangeOfDay, CITED_RULES, changelog, firstDay, type IsoDate } from '../rules/index.ts';

/** A change or an answer in the list. `id`: permanent, also its anchor. `path`: where the site says more. */
export type ListedEntry = { id: string; title: string; text: string; path: `/${string}` };

/** The changes of a day, or the answers that were confirmed in a month. `day`: the first one on which it was so. */
export type ChangelogGroup = { kind: 'changes' | 'answers'; id: string; day: IsoDate; heading: string; entries: ListedEntry[] };

/** What changed, newest first. `note`: since when none is recorded and when all was confirmed, or since when changes are known. */
export type Changelog = { groups: ChangelogGroup[]; note: string; first: IsoDate };

type AnswerMonth = { id: string; data: { question: string; summary: string; confirmed: string } };

const format = createFormat();

/** Groups by a key, in the order in which the keys first appear. */
const groupedBy = <Item>(items: readonly Item[], key: (item: Item) => string): [string, Item[]][] => [...Map.groupBy(items, key).entries()];

/** The permanent id of a change. */
function idOf(entry: ChangeOfDay): string {
  if ('came' in entry) return `plan.${entry.came.id}.came.${entry.from}`;
  if ('went' in entry) return `plan.${entry.went.id}.went.${entry.from}`;
  const { change } = entry;
  const name = change.entry === 'card' ? 'card' : `${change.entry}.${change.now.id}`;
  return `${name}.${change.key}.${entry.from}`;
}

/** The id of the rule that says what changed, or how it counts. */
function ruleOf(entry: ChangeOfDay, { rates }: Catalog): string {
  if ('came' in entry) return entry.came.rule;
  if ('went' in entry) return entry.went.rule;
  const { change } = entry;
  if (change.entry === 'plan') return change.now.rule;
  return change.entry === 'rule' ? change.now.id : `estimate.${rates.status}-rates`;
}

function listed(entry: ChangeOfDay, catalog: Catalog): ListedEntry {
  const rule = catalog.rule(ruleOf(entry, catalog));
  const counts = [...CITED_RULES, ...catalog.plans.map((plan) => plan.rule)].some((id) => id === rule.id);
  return {
    id: idOf(entry),
    title: changelogWords(entry, format),
    text: meaningWords(entry, counts),
    path: `/articles/${rule.article}/#${rule.id}`,
  };
}

const confirmedIn = ({ plans, rules, rates }: Catalog) =>
  [plans, rules, rates.workflows, rates.qualities, rates.resolutions].flat().flatMap(({ confirmed }) => confirmed ?? []);

/** Entries with the same words are one: a new rate in a new unit changes two keys. */
const withoutRepeats = (entries: readonly ListedEntry[]) =>
  entries.filter(({ title }, index) => entries.findIndex((other) => other.title === title) === index);

/**
 * What has changed since the catalog started, newest first: values of the catalog by their first day, and answers by the month in which
 * they were confirmed last. It depends on the content alone, so a change may lie ahead.
 */
export function changelogOf(catalog: Catalog, answers: readonly AnswerMonth[]): Changelog {
  const first = firstDay(catalog);
  const changes = groupedBy(changelog(catalog), ({ from }) => from).map(
    ([day, entries]): ChangelogGroup => ({
      kind: 'changes',
      id: `changes.${day}`,
      day,
      heading: fromWords(day, format),
      entries: withoutRepeats(entries.map((entry) => listed(entry, catalog))),
    }),
  );
  const later = answers.filter(({ data }) => data.confirmed > catalog.starts);
  const confirmed = groupedBy(later, ({ data }) => data.confirmed).map(
    ([month, some]): ChangelogGroup => ({
      kind: 'answers',
      id: `answers.${month}`,
      day: `${month}-01`,
      heading: `Answers confirmed in ${monthInWords(month)}`,
      entries: some.map(({ id, data }) => ({
        id: `answer.${id}.${month}`,
        title: data.question,
        text: data.summary,
        path: `/answers/${id}/`,
      })),
    }),
  );
  return {
    groups: [...changes, ...confirmed].toSorted((a, b) => b.day.localeCompare(a.day)),
    note: changes.length === 0 ? `${unchangedWords(first, format)} ${confirmedInWords(confirmedIn(catalog))}` : startWords(first, format),
    first,
  };
}
