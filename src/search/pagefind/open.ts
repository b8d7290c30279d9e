import { type Scored, startEngine } from './engine.ts';
import { cborOf, type IndexedWord, partOf } from './parts.ts';

/**
 * A page of the index. `content`: its words, apart by white space; a heading stands among them, at `location`, counted in words.
 * `filters` are what goes beside a page and is not searched: its kind, the questions that it answers, its summary.
 */
export type IndexedPage = {
  url: string;
  content: string;
  meta: { title?: string };
  filters: { kind?: string[]; asks?: string[]; summary?: string[] };
  anchors: { element: string; id: string; text: string; location: number }[];
};

export type Index = {
  /** The pages that have a word, or one that it begins, each with the engine's score. */
  search: (word: string) => Promise<Scored[]>;
  /** A page that was found, by its id. Its address has the site's base path. */
  page: (id: string) => Promise<IndexedPage>;
};

/** Names of the files that the others are found by: `entry.json`, which the build writes. */
export type Entry = { engine: string; pages: string };

/** Keeps what was loaded by its name. A failure is forgotten, so that the next attempt can succeed. */
function once<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    const loading = load(name);
    kept.set(name, loading);
    loading.catch(() => kept.delete(name));
    return loading;
  };
}

/** Opens the index below the site's base path. Rejects when a file of it is not there, or is not what it should be. */
export async function openIndex(base: string): Promise<Index> {
  const fetched = async (name: string) => {
    const response = await fetch(`${base}pagefind/${name}`);
    if (!response.ok) throw new Error(`${name} answered ${response.status}.`);
    return response;
  };
  const json = async <T>(name: string): Promise<T> => (await fetched(name)).json();
  const { engine: program, pages } = await json<Entry>('entry.json');
  const [wasm, listed] = await Promise.all([fetched(program).then((response) => response.arrayBuffer()), json<string[]>(pages)]);
  const engine = await startEngine(wasm, cborOf(listed));
  const addPart = once(async (name) => engine.add(partOf(await json<IndexedWord[]>(`index/${name}.json`))));
  const page = once(async (id) => {
    const found = await json<IndexedPage>(`fragment/${id}.json`);
    return { ...found, url: base + found.url.replace(/^\//, '') };
  });
  return {
    search: async (word) => {
      await Promise.all(engine.partsFor(word).map(addPart));
      return engine.search(word);
    },
    page,
  };
}
