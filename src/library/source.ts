import { readFileSync } from 'node:fs';

/** A content file as `content/` holds it. */
export type Source = { file: string; text: string };

/** The file of an article or an answer. Read when it is wanted: with thousands of them, the collections hold what is asked of all. */
export function sourceOf({ collection, id }: { collection: string; id: string }): Source {
  const file = `content/${collection}/${id}.mdx`;
  return { file, text: readFileSync(file, 'utf8') };
}
