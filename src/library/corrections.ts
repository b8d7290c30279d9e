import { z } from 'zod';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Edits (insert, remove, replace a character) that turn `a` into `b`, upper and lower case alike. */
function distance(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced);
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The candidate most like `word`, if one is like enough to be what was meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, edits: distance(word, candidate) })).sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best && best.edits <= Math.max(2, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

/** The keys that the schema knows at a path, read from its JSON Schema. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  type Node = { properties?: Record<string, Node>; additionalProperties?: Node; items?: Node };
  let node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12', reused: 'inline' }) as Node | undefined;
  for (const key of path) node = node?.properties?.[String(key)] ?? node?.additionalProperties ?? node?.items;
  return Object.keys(node?.properties ?? {});
}

/** A number written as people write it: "30 credits", "0,4". */
function numberIn(text: string): number | undefined {
  const matches = text.match(/\d+(?:[.,]\d+)?/g);
  return matches?.length === 1 ? Number(matches[0].replace(',', '.')) : undefined;
}

/** A month written as people write it: "2026-5", "May 2026", "2026/05", "2026-05-31". */
function monthIn(text: string): string | undefined {
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const byName = MONTHS.findIndex((name) => text.toLowerCase().includes(name)) + 1;
  const byNumber = Number(/\b\d{4}[-/.](\d{1,2})\b/.exec(text)?.[1] ?? /\b(\d{1,2})[-/.]\d{4}\b/.exec(text)?.[1] ?? 0);
  const number = byName || byNumber;
  return year && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
}

function likelyValue(issue: z.core.$ZodIssue, found: unknown): string | number | undefined {
  if (typeof found !== 'string') return undefined;
  const choices = 'values' in issue && Array.isArray(issue.values) ? issue.values.map(String) : wordsOf(issue.message);
  const choice = nearest(found, choices);
  if (choice !== undefined && choice !== found) return choice;
  if (issue.message.startsWith('a month')) return monthIn(found);
  if (/number|factor/.test(issue.message)) return numberIn(found);
  return undefined;
}

/** Values that an expectation names: "once, billing-period or negotiated", "… or the word negotiated". */
const wordsOf = (message: string) => /the word (\w+)/.exec(message)?.slice(1) ?? [];

/** The line to write instead, where what was meant can be told from what was found; else undefined. */
export function correction(issue: z.core.$ZodIssue, found: unknown, schema: z.ZodType): string | undefined {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    const known = nearest(key, knownKeys(schema, issue.path.slice(0, -1)));
    return known === undefined ? undefined : `${known}: ${typeof found === 'object' ? '…' : String(found)}`;
  }
  const range = typeof found === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\s*$/.exec(found) : null;
  if (range && issue.code === 'invalid_type' && issue.expected === 'object') return `${key}: { low: ${range[1]}, high: ${range[2]} }`;
  const value = likelyValue(issue, found);
  return value === undefined ? undefined : `${key}: ${value}`;
}
