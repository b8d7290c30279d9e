/** A content file and its text. */
export type Source = { file: string; text: string };

const TAG = /<([A-Z]\w*)((?:\s|\/)(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*)?>/g;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}))?/g;

/** What of an article's source is read: no comments. */
export const withoutComments = (text: string): string => text.replace(/\{\/\*[\s\S]*?\*\/\}/g, '');

/** Whether an attribute's source gives this value: a text in quotes is the value, an expression in braces holds it. */
function gives(written: string | undefined, value: string): boolean {
  if (written === undefined) return value === 'true';
  return written.startsWith('{') ? written.includes(value) : written.slice(1, -1) === value;
}

/**
 * The files whose source has a tag with this attribute and value, each once: `<Try plan="free" />`. A component is not told
 * which file it stands in, so a message about it looks here. Empty when the value is nowhere as such, because it is computed.
 */
export function filesWithTag(sources: readonly Source[], tag: string, attribute: string, value: string): string[] {
  const holds = (text: string) =>
    [...withoutComments(text).matchAll(TAG)].some(
      ([, name, attributes = '']) =>
        name === tag && [...attributes.matchAll(ATTRIBUTE)].some(([, key, written]) => key === attribute && gives(written, value)),
    );
  return sources.filter(({ text }) => holds(text)).map(({ file }) => file);
}
