/** An entry of a feed. `id`: a permanent URI. `updated`: an instant of RFC 3339. `html`: its content. */
export type FeedEntry = { id: string; title: string; updated: string; url: string; html: string };

/** A feed. `self`: its own address; `url`: the page that it is about. */
export type Feed = {
  id: string;
  title: string;
  subtitle: string;
  author: string;
  self: string;
  url: string;
  updated: string;
  entries: FeedEntry[];
};

// What XML 1.0 may not hold, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for XML or HTML, as text or in an attribute. Drops the characters that XML does not allow. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

const entryLines = ({ id, title, updated, url, html }: FeedEntry) => `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${escaped(url)}"/>
    <content type="html">${escaped(html)}</content>
  </entry>
`;

/** A feed in the Atom syndication format, RFC 4287. */
export const atomFile = ({
  id,
  title,
  subtitle,
  author,
  self,
  url,
  updated,
  entries,
}: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(id)}</id>
  <title>${escaped(title)}</title>
  <subtitle>${escaped(subtitle)}</subtitle>
  <updated>${updated}</updated>
  <author>
    <name>${escaped(author)}</name>
  </author>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(url)}"/>
${entries.map(entryLines).join('')}</feed>
`;
