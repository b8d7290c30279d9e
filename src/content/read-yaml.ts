import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { correction, knownKeys, meantKey } from './corrections.ts';

/** A problem in a content file: its place (and line, if known), what was found and expected and, for a likely mistake, the fix. */
export type ContentProblem = {
  file: string;
  line?: number | undefined;
  key: string;
  found: unknown;
  expected: string;
  write?: string | undefined;
};

/** The error for a content file. `problems` are the facts; the message has a paragraph for each. */
export class ContentError extends Error {
  readonly problems: ContentProblem[];

  constructor(problems: ContentProblem[]) {
    super(problems.map(inWords).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

function inWords({ file, line, key, found, expected, write }: ContentProblem): string {
  const place = line === undefined ? file : `${file}, line ${line}`;
  const lines = [`${place}: ${key}`, `  found     ${shown(found)}`, `  expected  ${expected}`];
  if (write !== undefined) lines.push(`  write     ${write}`);
  return lines.join('\n');
}

/** A value for a message: "nothing" for a key without a value; only the keys of a group, which are enough to find it. */
function shown(found: unknown): string {
  if (found === undefined || found === null) return 'nothing';
  if (typeof found === 'number') return String(found);
  return typeof found === 'object' && !Array.isArray(found) ? `{ ${Object.keys(found).join(', ')} }` : JSON.stringify(found);
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

const KEYS = 'keys with their values';
const KINDS: Record<string, string> = { object: KEYS, record: KEYS, array: 'a list, such as [a, b]', string: 'text', number: 'a number' };

/** Error messages to replace zod's defaults. */
const plainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message;
  return issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined;
};

const samePath = (a: Path, b: Path) => a.length === b.length && a.every((key, depth) => key === b[depth]);

/** Splits an issue about unknown keys into one for each key, and drops the issue about a missing key that was only misspelt. */
function oneEach(issues: readonly Issue[], data: unknown, schema: z.ZodType): Issue[] {
  const each = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key): Issue => ({ ...issue, keys: [key], path: [...issue.path, key] })) : [issue],
  );
  const meant = each.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [[...path.slice(0, -1), meantKey(path, schema)]] : []));
  return each.filter(({ path }) => valueAt(data, path) !== undefined || !meant.some((key) => samePath(key as Path, path)));
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);

function expectation(issue: Issue, schema: z.ZodType): string {
  if (issue.code === 'unrecognized_keys') return `one of the keys ${knownKeys(schema, issue.path.slice(0, -1)).join(', ')}`;
  const known = issue.message === KEYS ? knownKeys(schema, issue.path) : [];
  return known.length > 0 ? `the keys ${known.join(', ')}` : issue.message;
}

type SyntaxProblem = { offset: number; expected: string; write?: string | undefined };

/** The YAML errors to report: all duplicate keys, or else only the first error, since the others follow from it. */
function parseProblems(errors: readonly YAMLParseError[], text: string, lineText: (offset: number) => string): SyntaxProblem[] {
  const named = errors[0]?.code === 'DUPLICATE_KEY' ? errors.filter((error) => error.code === 'DUPLICATE_KEY') : errors.slice(0, 1);
  return named.map((error) => {
    const unclosed = error.code === 'MISSING_CHAR' ? text.search(/(?<=[:-] +)["'][^"'\n]*$/m) : -1;
    const offset = unclosed < 0 ? error.pos[0] : unclosed;
    return { offset, ...remedy(error, lineText(offset)) };
  });
}

function remedy(error: YAMLParseError, line: string): Omit<SyntaxProblem, 'offset'> {
  const [, key, value] = /^((?:- )?[\w.-]+):\s*(.*)$/.exec(line) ?? [];
  const quoted = key && value && `${key}: ${JSON.stringify(value)}`;
  if (error.code === 'TAB_AS_INDENT') return { expected: 'spaces at the start of a line, never a tab' };
  if (error.code === 'DUPLICATE_KEY') return { expected: 'each key once' };
  if (error.code === 'MULTIPLE_DOCS') return { expected: 'no line of ---' };
  if (error.code === 'BAD_SCALAR_START') return { expected: 'quotes around a text that starts with a sign', write: quoted };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && value?.includes(': '))
    return { expected: 'quotes around a text with a colon', write: quoted };
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && value && !line.includes(': ')) {
    return { expected: 'a space after the colon', write: `${key}: ${value}` };
  }
  if (error.code === 'MISSING_CHAR' && /^["']/.test(value ?? ''))
    return { expected: 'a quote at the end, too', write: `${line}${value?.[0]}` };
  const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
  const indents = ['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'BAD_INDENT'].includes(error.code) && !reason.startsWith('Flow');
  return { expected: indents ? 'the keys of one group below each other, with the same number of spaces before each' : reason };
}

/** Mistakes that are valid YAML: a decimal comma within { }, and a text that starts with an asterisk. */
function documentProblems(document: Document.Parsed, lineText: (offset: number) => string): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  visit(document, {
    Map: (_, map) => {
      const pair = map.items.find(({ key, value }) => isScalar(key) && typeof key.value === 'number' && !value);
      if (!map.flow || !isScalar(pair?.key)) return;
      const offset = pair.key.range?.[0] ?? 0;
      found.push({ offset, expected: 'a point in a number, not a comma', write: lineText(offset).replace(/(\d),(?=\d)/g, '$1.') });
    },
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined)
        found.push({ offset: alias.range?.[0] ?? 0, expected: 'quotes around a text that starts with *' });
    },
  });
  return found;
}

/** The line of the key at `path` in a YAML text, or of its nearest existing parent. */
export function lineOfKey(text: string, path: Path): number {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let offset = 0;
  for (const step of path) {
    // The line of the key, since its value may be on a line below.
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
    const item = isSeq(node) && typeof step === 'number' ? node.items[step] : pair?.key;
    if (!isNode(item)) break;
    offset = item.range?.[0] ?? offset;
    node = pair ? pair.value : item;
  }
  return lines.linePos(offset).line;
}

/**
 * Reads one YAML file of `content/` through its schema.
 *
 * `file` is the path for error messages, `text` the file's content. Returns the schema's output.
 * Throws a ContentError with every problem: the file, line and key, the value found, what was expected, and for likely
 * mistakes the corrected line.
 */
export function readYaml<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineText = (offset: number) => text.split('\n')[lines.linePos(offset).line - 1]?.trim() ?? '';
  const unreadable = document.errors.length > 0 ? parseProblems(document.errors, text, lineText) : documentProblems(document, lineText);
  if (unreadable.length > 0) {
    throw new ContentError(
      unreadable.map(({ offset, ...words }) => {
        return { file, line: lines.linePos(offset).line, key: 'not readable as YAML', found: lineText(offset), ...words };
      }),
    );
  }
  const data: unknown = document.toJS();
  const result = schema.safeParse(data, { error: plainWords });
  if (result.success) return result.data;
  throw new ContentError(
    oneEach(result.error.issues, data, schema).map((issue) => {
      const found = issue.code === 'invalid_key' ? issue.path.at(-1) : valueAt(data, issue.path);
      const write = correction(issue, found, { schema, data });
      const key = issue.path.join('.') || 'the file';
      return { file, line: lineOfKey(text, issue.path), key, found, expected: expectation(issue, schema), write };
    }),
  );
}
