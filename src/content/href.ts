import { nearest } from './corrections.ts';
import { type LinkName, links } from './links.ts';
import { ContentError } from './read-yaml.ts';

/** Puts the base path before a path of the site: `/answers/` becomes `/help/answers/`. */
export function href(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The whole address of a path of the site, with its origin. */
export const absolute = (path: `/${string}`): string => new URL(href(path), import.meta.env.SITE).href;

/**
 * The address that a link of an article means: `link:billing` from `content/links.yaml`, `/…` under the base path, all else
 * as it stands. `page` is the path of the page that has the link, for the message about a name that is not set.
 */
export function resolveLink(target: string, page: string): string {
  if (target.startsWith('/')) return href(target as `/${string}`);
  if (!target.startsWith('link:')) return target;
  const name = target.slice('link:'.length);
  if (Object.hasOwn(links, name)) return links[name as LinkName];
  const names = Object.keys(links);
  const like = nearest(name, names);
  const expected = `link: and a name of content/links.yaml: ${names.join(', ')}`;
  throw new ContentError([{ file: `the page ${page}`, key: name, found: target, expected, write: like && `link:${like}` }]);
}

/** The place in an article that states a rule. */
export const rulePlace = (rule: { id: string; article: string }): string => href(`/articles/${rule.article}/#${rule.id}`);
