import { XMLParser, XMLValidator } from 'fast-xml-parser';

// What RFC 4287 asks of a feed, as far as a feed of ours uses it. No package that validates Atom without a network is kept up to date.

type Link = { '@rel'?: string; '@href'?: string; '@type'?: string };
type Text = { '#text'?: string; '@type'?: string };
/** Every element as a list, and every text as written: a parser that picks single elements hides the ones that are twice. */
type Elements = { [name: string]: (Elements & Link & Text)[] | undefined };

export type AtomEntry = { id: string; title: string; updated: string; url: string; html: string };
export type AtomFeed = { id: string; title: string; updated: string; self: string; url: string; entries: AtomEntry[] };

const parser = new XMLParser({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** RFC 3339, section 5.6, with a capital T and Z as RFC 4287 asks. */
const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const isInstant = (text: string) =>
  INSTANT.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(`${text.slice(0, 10)}T00:00Z`).toISOString().startsWith(text.slice(0, 10));
/** RFC 4151, or an absolute address. */
const isPermanent = (id: string) =>
  /^tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[\w.~!$&'()*+,;=:@/?-]+$/.test(id) || /^https?:\/\/[^\s/]+\/\S*$/.test(id);
const isAbsolute = (address = '') => /^https?:\/\/[^\s/]+\/\S*$/.test(address) && URL.canParse(address);

const textOf = (parent: Elements, name: string) => parent[name]?.[0]?.['#text'] ?? '';
const linksOf = (parent: Elements, rel: string) => (parent.link ?? []).filter((link) => (link['@rel'] ?? 'alternate') === rel);
const hrefOf = (parent: Elements, rel: string) => linksOf(parent, rel)[0]?.['@href'] ?? '';

/** The feed in a file. What is missing is an empty text. */
export function readAtom(xml: string): AtomFeed {
  const root = (parser.parse(xml) as { feed?: Elements[] }).feed?.[0] ?? {};
  const head = (of: Elements) => ({
    id: textOf(of, 'id'),
    title: textOf(of, 'title'),
    updated: textOf(of, 'updated'),
    url: hrefOf(of, 'alternate'),
  });
  const entries = (root.entry ?? []).map((entry) => ({ ...head(entry), html: textOf(entry, 'content') }));
  return { ...head(root), self: hrefOf(root, 'self'), entries };
}

function entryFaults(parent: Elements, where: string): string[] {
  const single = ['id', 'title', 'updated'].filter((name) => parent[name]?.length !== 1).map((name) => `${where}: not one ${name}`);
  const [id, title, updated] = [textOf(parent, 'id'), textOf(parent, 'title'), textOf(parent, 'updated')];
  return [
    ...single,
    ...(isPermanent(id) ? [] : [`${where}: the id ${id} is no permanent URI`]),
    ...(title.trim() ? [] : [`${where}: an empty title`]),
    ...(isInstant(updated) ? [] : [`${where}: updated ${updated} is no instant of RFC 3339`]),
    ...(linksOf(parent, 'alternate').length === 1 ? [] : [`${where}: not one alternate link`]),
    ...(parent.link ?? [])
      .filter((link) => !isAbsolute(link['@href']))
      .map((link) => `${where}: the address ${link['@href']} is not absolute`),
  ];
}

function contentFaults(entry: Elements, where: string): string[] {
  const [content, ...more] = entry.content ?? [];
  if (!content || more.length > 0) return [`${where}: not one content`];
  if (content['@type'] !== 'html') return [`${where}: content of the type ${content['@type']}`];
  const html = content['#text'] ?? '';
  const wellFormed = XMLValidator.validate(`<div>${html}</div>`);
  const relative = [...html.matchAll(/href="([^"]*)"/g)]
    .map(([, href]) => href?.replaceAll('&amp;', '&'))
    .filter((href) => !isAbsolute(href));
  return [
    ...(html.trim() ? [] : [`${where}: empty content`]),
    ...(wellFormed === true ? [] : [`${where}: content that is not well-formed: ${wellFormed.err.msg}`]),
    ...relative.map((href) => `${where}: the address ${href} in the content is not absolute`),
  ];
}

/** What is wrong with a feed that is served at `address`. */
export function atomFaults(xml: string, address: string): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [`line ${valid.err.line}: ${valid.err.msg}`];
  if (!/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/.test(xml))
    return ['no Atom feed in UTF-8'];
  const root = (parser.parse(xml) as { feed: Elements[] }).feed[0] ?? {};
  const entries = root.entry ?? [];
  const ids = [root, ...entries].map((one) => textOf(one, 'id'));
  const days = entries.map((entry) => textOf(entry, 'updated'));
  const newest = days.toSorted((a, b) => Date.parse(b) - Date.parse(a));
  return [
    ...entryFaults(root, 'the feed'),
    ...entries.flatMap((entry, index) => [...entryFaults(entry, `entry ${index + 1}`), ...contentFaults(entry, `entry ${index + 1}`)]),
    ...(hrefOf(root, 'self') === address && linksOf(root, 'self').length === 1
      ? []
      : [`the feed: its own address is ${hrefOf(root, 'self')}`]),
    ...(textOf(root.author?.[0] ?? {}, 'name').trim() ? [] : ['the feed: no author']),
    ...(new Set(ids).size === ids.length ? [] : ['two of the same id']),
    ...(days.join() === newest.join() ? [] : ['the newest entry is not first']),
    ...(newest[0] === undefined || newest[0] === textOf(root, 'updated') ? [] : ['the feed: updated is not that of its newest entry']),
  ];
}
