import type { Changelog, ChangelogGroup, ListedEntry } from '../components/changelog.ts';
import { FEED, FIXED_PAGES } from '../content/fixed-pages.ts';
import { absolute } from '../content/href.ts';
import { atomFile, escaped, type FeedEntry } from './atom.ts';

const { path: PAGE, title: TITLE, summary: SUMMARY } = FIXED_PAGES.changes;

/** A permanent URI in the tag scheme, RFC 4151. The year is that of the first feed; with another year every reader would see all entries as new. */
const tagOf = (id: string): string => `tag:${new URL(absolute('/')).hostname},2026:${id}`;

/** The start of a day. No time of day is known, and the build's own clock would make each build different. */
const instant = (day: string): string => `${day}T00:00:00Z`;

const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
const link = ({ path, title }: ListedEntry) => `<a href="${escaped(absolute(path))}">${escaped(title)}</a>`;

function changeEntry({ day, heading }: ChangelogGroup, entry: ListedEntry): FeedEntry {
  const html = `${paragraph(`${heading}:`)}<p>${link(entry)}</p>${paragraph(entry.text)}`;
  return { id: tagOf(entry.id), title: entry.title, updated: instant(day), url: absolute(`${PAGE}#${entry.id}`), html };
}

/** One entry for all answers of a month, as they are often confirmed together. */
function answersEntry({ id, day, heading, entries }: ChangelogGroup): FeedEntry {
  const items = entries.map((entry) => `<li>${link(entry)}</li>`).join('');
  return { id: tagOf(id), title: heading, updated: instant(day), url: absolute(`${PAGE}#${id}`), html: `<ul>${items}</ul>` };
}

/** The feed of what changed: each change of the catalog, and the answers of each month in which some were confirmed. */
export function changesFeed({ groups, note, first }: Changelog): string {
  const entries = groups.flatMap((group) =>
    group.kind === 'answers' ? [answersEntry(group)] : group.entries.map((entry) => changeEntry(group, entry)),
  );
  return atomFile({
    id: tagOf('changes'),
    title: `${TITLE} · ${FIXED_PAGES.home.title}`,
    subtitle: `${SUMMARY} ${note}`,
    author: 'Flikly',
    self: absolute(FEED),
    url: absolute(PAGE),
    updated: instant(groups[0]?.day ?? first),
    entries,
  });
}
