import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Named } from './permalinks.ts';

const FOLDER = new URL('../../content/answers/', import.meta.url);

/** The front matter of a source. Empty if it cannot be read: the collection then reports the error. */
function frontMatter(source: string): Record<string, unknown> {
  try {
    const data: unknown = parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '');
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The ids and aliases of all answers, read from the files: Astro's config needs them before it loads any content. */
export function answerNames(folder: URL = FOLDER): Named[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mdx'));
  return files.map((file) => {
    const { aliases } = frontMatter(readFileSync(new URL(file, folder), 'utf8'));
    return { id: file.slice(0, -'.mdx'.length), aliases: Array.isArray(aliases) ? aliases.map(String) : [] };
  });
}
