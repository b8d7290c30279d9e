import { nearest } from '../content/corrections.ts';
import { ContentError } from '../content/read-yaml.ts';

/**
 * The error for a text that cannot be rendered because it uses an unknown component or value. It names the file, which Astro's error does
 * not. `parts` are the components that a text may use.
 */
export function renderError(file: string, { message }: Error, parts: readonly string[]): ContentError {
  const part = /^Expected component `([^`]+)`/.exec(message)?.[1];
  if (part === undefined)
    return new ContentError([{ file, key: 'text', found: message, expected: 'only frontmatter, and what it holds, between { and }' }]);
  const meant = nearest(part, parts);
  const expected = `one of the parts ${parts.join(', ')}`;
  return new ContentError([{ file, key: 'text', found: `<${part}>`, expected, write: meant && `<${meant}>` }]);
}
