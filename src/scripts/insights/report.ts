import type { BuiltSite, Today } from './built-site.ts';
import { countOf, type Group, groupsOf, type Wording } from './group.ts';
import type { Reading, Unreadable } from './read.ts';

/** A page by its path. `title`: undefined if today's build has no such page. */
type Page = { page: string; title: string | undefined };

/** Queries that mean the same, by the most frequent wording, with what today's build answers to that. `open`: how many it does not answer. */
export type AskedFor = { query: string; others: string[]; count: number; open: number; today: Today };
export type Voted = Page & { no: number; yes: number };
/** A page that readers searched from, and the group of queries that most of them meant. */
export type SearchedFrom = Page & { count: number; query: string };
/** What to write next: an answer to what was asked, or a page anew. `count`: the readers who went without. */
export type Next = { count: number } & ({ what: 'answer'; asked: AskedFor } | { what: 'page'; voted: Voted });

/** What the beacons say, each list with the most first. `dropped`: the beacons that were too many to count. */
export type Report = {
  files: number;
  count: number;
  dropped: number;
  days: Reading['days'];
  unreadable: readonly Unreadable[];
  next: Next[];
  asked: AskedFor[];
  voted: Voted[];
  searchedFrom: SearchedFrom[];
};

const most = (a: { count: number }, b: { count: number }) => b.count - a.count;

function addTo<Key>(counts: Map<Key, number>, key: Key, count: number) {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function askedFor(group: Group): AskedFor {
  const [{ query, today }, ...others] = group;
  const open = group.filter((wording) => wording.today.state !== 'found');
  return { query, others: others.map((other) => other.query), count: countOf(group), open: countOf(open), today };
}

/** Makes the report of what was read, with a built site to say what it answers. Rejects if the site's index cannot be read. */
export async function reportOf({ beacons, files, count, days, unreadable }: Reading, { ask, titleOf }: BuiltSite): Promise<Report> {
  const queries = new Map<string, number>();
  const votes = new Map<string, { no: number; yes: number }>();
  const searches = new Map<string, Map<string, number>>();
  for (const { value, count: times } of beacons.counted()) {
    const { page } = value;
    if ('helpful' in value) {
      const vote = votes.get(page) ?? { no: 0, yes: 0 };
      vote[value.helpful] += times;
      votes.set(page, vote);
    } else {
      addTo(queries, value.query, times);
      const onPage = searches.get(page) ?? new Map<string, number>();
      addTo(onPage, value.query, times);
      searches.set(page, onPage);
    }
  }

  const wordings: Wording[] = [];
  for (const [query, times] of queries) wordings.push({ query, count: times, ...(await ask(query)) });
  const groups = groupsOf(wordings);
  const nameOf = new Map(groups.flatMap((group) => group.map(({ query }) => [query, group[0].query] as const)));

  const asked = groups.map(askedFor);
  const voted = [...votes]
    .map(([page, vote]): Voted => ({ page, title: titleOf(page), ...vote }))
    .filter(({ no }) => no > 0)
    .sort((a, b) => b.no - a.no || a.yes - b.yes);
  const searchedFrom = [...searches]
    .map(([page, onPage]): SearchedFrom => {
      const byName = new Map<string, number>();
      for (const [query, times] of onPage) addTo(byName, nameOf.get(query) ?? query, times);
      const [[query] = ['']] = [...byName].sort(([, a], [, b]) => b - a);
      return { page, title: titleOf(page), count: [...onPage.values()].reduce((sum, times) => sum + times, 0), query };
    })
    .sort(most);
  const next: Next[] = [
    ...asked.filter(({ open }) => open > 0).map((one): Next => ({ what: 'answer', count: one.open, asked: one })),
    // A page that helps most of its readers can wait.
    ...voted
      .filter(({ title, no, yes }) => title !== undefined && no > yes)
      .map((one): Next => ({ what: 'page', count: one.no, voted: one })),
  ].sort(most);
  return { files, count, dropped: beacons.dropped(), days, unreadable, next, asked, voted, searchedFrom };
}
