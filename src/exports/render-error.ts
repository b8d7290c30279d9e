import { nearest } from '../content/corrections.ts';
import { ContentError } from '../content/read-yaml.ts';

/**
 * What is wrong with a text that cannot be rendered, with its file, which Astro does not name: it uses a part that is not there, or a
 * value that is not. `parts` are those that a text may use.
 */
export function renderError(file: string, { message }: Error, parts: readonly string[]): ContentError {
  const part = /^Expected component `([^`]+)`/.exec(message)?.[1];
  if (part === undefined)
    return new ContentError([{ file, key: 'text', found: message, expected: 'only frontmatter, and what it holds, between { and }' }]);
  const meant = nearest(part, parts);
  const expected = `one of the parts ${parts.join(', ')}`;
  return new ContentError([{ file, key: 'text', found: `<${part}>`, expected, write: meant && `<${meant}>` }]);
}
