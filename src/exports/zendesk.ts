import type { MacroRow } from './macro-row.ts';

/** A macro as Zendesk's API creates it. */
type Macro = { title: string; active: boolean; description: string; actions: { field: string; value: string }[] };

/** Zendesk fills in what stands in double braces (its placeholders). A text of ours never means one. */
const withoutPlaceholders = (html: string) => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');

/**
 * The rows as Zendesk macros, in the shape of its list of macros: https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/
 * Each inserts a text as rich text (`comment_value_html`, see Zendesk's "Actions reference"). Zendesk shows what comes before "::" as a
 * folder. The description is "help-center:<id>", the month and the revision, by which a macro is found again.
 */
export const zendeskMacros = (rows: readonly MacroRow[]): { macros: Macro[] } => ({
  macros: rows.map(({ id, title, html, confirmed, revision }) => ({
    title: `Help center::${title.replaceAll('::', ': ')}`,
    active: true,
    description: `help-center:${id} confirmed ${confirmed} revision ${revision}`,
    actions: [{ field: 'comment_value_html', value: withoutPlaceholders(html) }],
  })),
});
