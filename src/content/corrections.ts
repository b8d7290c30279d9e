import { distance } from 'fastest-levenshtein';
import { stringify } from 'yaml';
import { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
/** The data of a file and its schema: a correction is offered only if the schema accepts it. */
export type ParsedFile = { schema: z.ZodType; data: unknown };

const MONTHS = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The edit distance between two words, ignoring case. */
const edits = (a: string, b: string) => distance(a.toLowerCase(), b.toLowerCase());

/** The candidate closest to `word`, if it is close enough: a few edits away, or the only one that starts with `word`. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, off: edits(word, candidate) })).sort((a, b) => a.off - b.off);
  const best = ranked[0];
  // At least two characters must match: "x" is not a misspelt "run".
  if (best && best.off <= Math.min(Math.max(2, Math.floor(best.candidate.length / 3)), best.candidate.length - 2)) return best.candidate;
  const begun = candidates.filter((candidate) => candidate.startsWith(word.toLowerCase()));
  return word.length >= 3 && begun.length === 1 ? begun[0] : undefined;
}

/** The keys that the schema accepts at a path, from its JSON Schema. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  type Node = { properties?: Record<string, Node>; additionalProperties?: Node; items?: Node };
  let node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12', reused: 'inline' }) as Node | undefined;
  for (const key of path) node = node?.properties?.[String(key)] ?? node?.additionalProperties ?? node?.items;
  return Object.keys(node?.properties ?? {});
}

/** The key that an unknown key is probably a misspelling of. */
export function meantKey(path: Path, schema: z.ZodType): string | undefined {
  return nearest(String(path.at(-1)), knownKeys(schema, path.slice(0, -1)));
}

/** The numbers in a text: "30 credits", "1,000", "0,4", "0.4 to 0.8". None for a minus, or for two numbers without a word. */
function numbersIn(text: string): number[] {
  const found = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const numbers = found.map((digits) =>
    Number(/^[1-9]\d{0,2}(,\d{3})+$/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')),
  );
  return /(^|\s)-\s*\d/.test(text) && numbers.length === 1 ? [] : numbers.filter((value) => !Number.isNaN(value));
}

/** Parses the usual ways to write a month: "2026-5", "May 2026", "2026/05", "2026-05-31". */
function monthIn(text: string): string | undefined {
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const byName = MONTH_NAMES.indexOf(MONTHS.exec(text)?.[1]?.toLowerCase() ?? '') + 1;
  const byNumber = Number(/\b\d{4}[-/.](\d{1,2})\b/.exec(text)?.[1] ?? /\b(\d{1,2})[-/.]\d{4}\b/.exec(text)?.[1] ?? 0);
  const number = byName || byNumber;
  return year && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
}

/**
 * Parses the usual ways to write a day: "30.9.2026", "30 September 2026", "Sept 30, 2026", "2026/9/30". 5/6/2026 is not parsed, because it
 * is ambiguous.
 */
function dayIn(text: string): string | undefined {
  const written = (year: string, month: number, day: string) => `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, first = '', second = '', third = ''] = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text) ?? [];
  if (first) return written(first, Number(second), third);
  const [, a = '', sign, b = '', last = ''] = /\b(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})\b/.exec(text) ?? [];
  if (last && (sign === '.' || Number(a) > 12)) return written(last, Number(b), a);
  if (last) return Number(b) > 12 ? written(last, Number(a), b) : undefined;
  const [month, day] = [monthIn(text), /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1]];
  return month && day && MONTHS.test(text) ? `${month}-${day.padStart(2, '0')}` : undefined;
}

/** The origin of an address: "https://example.com/", "Example.com/help". */
function originIn(text: string): string | undefined {
  const address = [text, `https://${text}`].find((one) => URL.canParse(one));
  return address && new URL(address).origin;
}

/** The values that an error message names: "… or the word negotiated". */
const wordsOf = (message: string) => /the word (\w+)/.exec(message)?.slice(1) ?? [];

/** The possible corrections, most likely first. */
function candidates(issue: Issue, found: unknown): unknown[] {
  const wants = issue.code === 'invalid_type' ? issue.expected : undefined;
  const numbers = typeof found === 'number' ? [found] : numbersIn(String(found));
  if (found === null || typeof found === 'object' || found === undefined) return [];
  if (wants === 'array') return [[found], [String(found)]];
  if (wants === 'string' && typeof found === 'number' && !issue.message.startsWith('a month')) return [String(found)];
  if (wants === 'object' && numbers.length <= 2) return [{ low: numbers[0], high: numbers.at(-1) }];
  const choices = 'values' in issue && Array.isArray(issue.values) ? issue.values.map(String) : wordsOf(issue.message);
  return [
    nearest(String(found), choices),
    issue.message.startsWith('a month') ? monthIn(String(found)) : undefined,
    issue.message.startsWith('a date') ? dayIn(String(found)) : undefined,
    issue.message.startsWith('an https origin') ? originIn(String(found)) : undefined,
    typeof found === 'string' && numbers.length === 1 && /number|factor/.test(issue.message) ? numbers[0] : undefined,
  ];
}

/** Whether the schema reports no error at `path` with `value` there. */
function fits({ schema, data }: ParsedFile, path: Path, value: unknown): boolean {
  const copy: unknown = structuredClone(data);
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown>)[key], copy);
  (parent as Record<PropertyKey, unknown>)[path.at(-1) ?? ''] = value;
  const result = schema.safeParse(copy);
  return result.success || !result.error.issues.some((issue) => path.every((key, depth) => issue.path[depth] === key));
}

const written = (value: unknown) =>
  stringify(value, { collectionStyle: 'flow', flowCollectionPadding: !Array.isArray(value), lineWidth: 0 }).trimEnd();

/** The corrected line to write. Returns undefined if the intended value is unclear. */
export function correction(issue: Issue, found: unknown, reading: ParsedFile): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    const known = meantKey(issue.path, reading.schema);
    return known && `${known}: ${typeof found === 'object' ? '…' : written(found)}`;
  }
  const key = issue.path.at(-1);
  if (key === undefined) return undefined;
  const value = candidates(issue, found).find(
    (candidate) => candidate !== undefined && candidate !== found && fits(reading, issue.path, candidate),
  );
  if (value === undefined) return undefined;
  return typeof key === 'number' ? written(value) : `${key.toString()}: ${written(value)}`;
}
