import { type LinkName, links } from './links.ts';
import { ContentError } from './read-yaml.ts';

/** Puts the base path before a path of the site: `/answers/` becomes `/help/answers/`. */
export function href(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The address that a link of an article means: `link:billing` from `content/links.yaml`, `/…` under the base path, all else as it stands. */
export function resolveLink(target: string): string {
  if (target.startsWith('/')) return href(target as `/${string}`);
  if (!target.startsWith('link:')) return target;
  const name = target.slice('link:'.length);
  if (Object.hasOwn(links, name)) return links[name as LinkName];
  throw new ContentError([
    { file: 'content/links.yaml', line: 1, key: name, found: target, expected: `link: and one of ${Object.keys(links).join(', ')}` },
  ]);
}

/** The place in an article that states a rule. */
export const rulePlace = (rule: { id: string; article: string }): string => href(`/articles/${rule.article}/#${rule.id}`);
