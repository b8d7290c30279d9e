import type { MacroRow } from './macro-row.ts';

const COLUMNS = ['id', 'title', 'text', 'markdown', 'html', 'url', 'confirmed', 'revision'] as const satisfies (keyof MacroRow)[];

/**
 * A spreadsheet takes a cell that starts with one of these for a formula and runs it, quotes or not. OWASP ("CSV Injection") puts an
 * apostrophe before it, which makes the cell text.
 */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string) => `"${value.replace(FORMULA, "'$&").replaceAll('"', '""')}"`;

/** The rows as CSV by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): a line of names, every cell quoted, lines that end in CRLF. */
export const csvFile = (rows: readonly MacroRow[]): string =>
  [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
