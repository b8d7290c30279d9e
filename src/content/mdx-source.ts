/** A content file and its text. */
export type Source = { file: string; text: string };

const TAG = /<([A-Z]\w*)((?:\s|\/)(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*)?>/g;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}))?/g;

/** Removes the comments of an MDX source. */
export const withoutComments = (text: string): string => text.replace(/\{\/\*[\s\S]*?\*\/\}/g, '');

/** Whether an attribute in the source has this value: a quoted text equals it, an expression in braces contains it. */
function hasValue(written: string | undefined, value: string): boolean {
  if (written === undefined) return value === 'true';
  return written.startsWith('{') ? written.includes(value) : written.slice(1, -1) === value;
}

/**
 * The files whose source has a tag with this attribute and value, without duplicates: `<Try plan="free" />`. A component does not know
 * which file uses it, so errors about it search here. Empty if the value is computed.
 */
export function filesWithTag(sources: readonly Source[], tag: string, attribute: string, value: string): string[] {
  const holds = (text: string) =>
    [...withoutComments(text).matchAll(TAG)].some(
      ([, name, attributes = '']) =>
        name === tag && [...attributes.matchAll(ATTRIBUTE)].some(([, key, written]) => key === attribute && hasValue(written, value)),
    );
  return sources.filter(({ text }) => holds(text)).map(({ file }) => file);
}
