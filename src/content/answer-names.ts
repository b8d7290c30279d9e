import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Named } from './permalinks.ts';

const FOLDER = new URL('../../content/answers/', import.meta.url);

/** What stands between the first two lines of ---. Nothing where that cannot be read: the collection says what is wrong in it. */
function frontMatter(source: string): Record<string, unknown> {
  try {
    const data: unknown = parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '');
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The names of every answer, from its file: for the site's wiring, which is set up before any content is read. */
export function answerNames(folder: URL = FOLDER): Named[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mdx'));
  return files.map((file) => {
    const { aliases } = frontMatter(readFileSync(new URL(file, folder), 'utf8'));
    return { id: file.slice(0, -'.mdx'.length), aliases: Array.isArray(aliases) ? aliases.map(String) : [] };
  });
}
