import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { correction } from './corrections.ts';

/** What is wrong in a content file: where it stands, what was found, what was expected and, for a likely mistake, the line to write. */
export type ContentProblem = { file: string; line: number; key: string; found: unknown; expected: string; write?: string | undefined };

/** A content file that is wrong. `problems` are the facts; the message is their words, one paragraph a problem. */
export class ContentError extends Error {
  readonly problems: ContentProblem[];

  constructor(problems: ContentProblem[]) {
    super(problems.map(inWords).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

function inWords({ file, line, key, found, expected, write }: ContentProblem): string {
  const what = found === undefined ? 'nothing' : JSON.stringify(found);
  const lines = [`${file}, line ${line}: ${key}`, `  found     ${what}`, `  expected  ${expected}`];
  if (write !== undefined) lines.push(`  write     ${write}`);
  return lines.join('\n');
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A union reports its branches; what the reader needs is the sentence of the union itself, or the one branch that came closest. */
function flatten(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ ...issue, path: [...issue.path, key], message: 'no such key here' }))
      : [issue],
  );
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);

/**
 * Reads one YAML file of `content/` through its schema.
 *
 * `file` is the path that messages name, `text` its content. Returns what the schema makes of it.
 * Throws ContentError with every problem found: the file, line and key, the value found, what was expected, and for the
 * likely mistakes the line to write instead.
 */
export function readYaml<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line);
  if (document.errors.length > 0) {
    throw new ContentError(
      document.errors.map((error) => {
        const line = error.linePos?.[0].line ?? 1;
        const found = text.split('\n')[line - 1]?.trim();
        return { file, line, key: 'not readable as YAML', found, expected: yamlHint(error.code, error.message) };
      }),
    );
  }
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return result.data;

  const lineAt = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const pair = pairIn(parent, path[depth - 1]);
      if (pair !== undefined) return lineOf(pair);
    }
    return 1;
  };
  throw new ContentError(
    flatten(result.error.issues).map((issue) => {
      const found = valueAt(data, issue.path);
      const key = issue.path.join('.') || 'the file';
      return { file, line: lineAt(issue.path), key, found, expected: issue.message, write: correction(issue, found, schema) };
    }),
  );
}

function yamlHint(code: string, message: string): string {
  if (code === 'TAB_AS_INDENT') return 'spaces at the start of a line, never a tab';
  if (code === 'DUPLICATE_KEY') return 'each key once';
  return message.split('\n')[0] ?? message;
}

/** The offset of the key in a YAML map, so that a message names the line of the key and not of the value below it. */
function pairIn(node: unknown, key: PropertyKey | undefined): number | undefined {
  if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items)) return undefined;
  if (typeof key === 'number') return node.items[key]?.range?.[0];
  return node.items.find((item) => String(item?.key?.value ?? item?.key) === key)?.key?.range?.[0];
}
