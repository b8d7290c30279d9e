import { type Scored, startEngine } from './engine.ts';

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
export type Entry = { engine: string; meta: string };

const SIGNATURE = 'pagefind_dcd';

/** A file of the index, without the signature by which one is known. Throws where a server answered with something else. */
function unsigned(bytes: Uint8Array): Uint8Array {
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error('This is no part of a search index.');
  return bytes.subarray(SIGNATURE.length);
}

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
  const bytesOf = async (name: string) => new Uint8Array(await (await fetched(name)).arrayBuffer());
  const entry = (await (await fetched('entry.json')).json()) as Entry;
  const [wasm, meta] = await Promise.all([bytesOf(entry.engine), bytesOf(entry.meta)]);
  const engine = await startEngine(wasm as Uint8Array<ArrayBuffer>, unsigned(meta));
  const addPart = once(async (name) => engine.add(unsigned(await bytesOf(`index/${name}.pf_index`))));
  const page = once(async (id) => {
    const found = (await (await fetched(`fragment/${id}.json`)).json()) as IndexedPage;
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
