import { nearest } from './corrections.ts';
import { LINK_NAMES, links } from './links.ts';
import { ContentError } from './read-yaml.ts';

/** Adds the base path to a path of the site: `/answers/` becomes `/help/answers/`. */
export function href(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The absolute address of a path of the site. */
export const absolute = (path: `/${string}`): string => new URL(href(path), import.meta.env.SITE).href;

/**
 * Resolves a link in an article: `link:billing` from `content/links.yaml`, `link:support` to the contact page, `/…` under the base path, everything else unchanged. `page` is
 * the path of the page with the link, for the error about an unknown name.
 */
export function resolveLink(target: string, page: string): string {
  if (target.startsWith('/')) return href(target as `/${string}`);
  if (!target.startsWith('link:')) return target;
  const name = target.slice('link:'.length);
  if (name === 'support') return href('/contact/');
  if (Object.hasOwn(links, name)) return links[name as keyof typeof links];
  const like = nearest(name, LINK_NAMES);
  const expected = `link: and a name of content/links.yaml: ${LINK_NAMES.join(', ')}`;
  throw new ContentError([{ file: `the page ${page}`, key: name, found: target, expected, write: like && `link:${like}` }]);
}

/** The address of the sentence that states a rule. */
export const rulePlace = (rule: { id: string; article: string }): string => href(`/articles/${rule.article}/#${rule.id}`);
