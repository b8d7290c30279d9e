import type { MacroRow } from './macro-row.ts';

/** Espanso fills in what stands in double braces, and puts the cursor at `$|$`. A text of ours never means either. */
const withoutVariables = (text: string) => text.replace(/\{(?=\{)|\}(?=\})/g, '$& ').replaceAll('$|$', '$ | $');

/**
 * A text as a JSON string, which YAML reads as it is. YAML 1.1 takes some characters that JSON leaves for line breaks, or for no text.
 */
const quoted = (text: string) =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The rows as a match file of Espanso: https://espanso.org/docs/matches/basics/ A trigger is the id between colons: Espanso expands at the
 * last character, so no trigger may start another. The label is what its search shows.
 */
export function espansoFile(rows: readonly MacroRow[]): string {
  const matches = rows.map(({ id, title, text, confirmed }) => {
    const pairs = { trigger: `:${id}:`, label: `${title} (confirmed ${confirmed})`, replace: withoutVariables(text) };
    return Object.entries(pairs)
      .map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${quoted(value)}\n`)
      .join('');
  });
  return `# Written by the build of the help center. The next one replaces it whole.\nmatches:\n${matches.join('')}`;
}
