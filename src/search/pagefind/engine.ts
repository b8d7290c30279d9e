/** What the engine exports, of what is used here. Its functions take and give texts as a place in its memory and a length. */
type Exports = {
  memory: WebAssembly.Memory;
  __wbindgen_malloc: (size: number, align: number) => number;
  __wbindgen_free: (at: number, size: number, align: number) => void;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start: () => void;
  init_pagefind: (at: number, length: number) => number;
  set_ranking_weights: (engine: number, at: number, length: number) => number;
  load_index_chunk: (engine: number, at: number, length: number) => number;
  request_indexes: (engine: number, at: number, length: number) => [number, number];
  search: (engine: number, ...textsAndFlags: number[]) => [number, number];
};

/** What the engine thinks of a page for a word. `id`: the name of the page's file. */
export type Scored = { id: string; score: number };

/** Pagefind's engine, with its index in parts. */
export type Engine = {
  /** The names of the parts of the index that a word needs; an added part is not named again. */
  partsFor: (word: string) => string[];
  add: (part: Uint8Array) => void;
  /** The pages that have a word, or one that it begins. Its part has to be there. */
  search: (word: string) => Scored[];
};

/**
 * How the engine weighs: a word of the title or of the customers' own says most, and one that the typed word only begins little.
 * Tuned on half of the queries of `test/search/queries.yaml` (`npm run search:quality`).
 */
const RANKING = JSON.stringify({
  term_similarity: 10,
  page_length: null,
  term_saturation: null,
  term_frequency: null,
  diacritic_similarity: null,
  meta_weights: { title: 4, words: 4 },
});

const MODULE = './pagefind_web_bg.js';

/** The four constants that the engine's bindings expect in their table, before anything else. */
const imports = (exports: () => Exports) => ({
  [MODULE]: {
    __wbindgen_init_externref_table: () => {
      const table = exports().__wbindgen_externrefs;
      const at = table.grow(4);
      [undefined, null, true, false].forEach((value, k) => {
        table.set(at + k, value);
      });
      table.set(0, undefined);
    },
  },
});

/**
 * Starts Pagefind's engine with its bytes and the list of its index's pages. Written for the engine of Pagefind 1.6; a test holds it
 * against the script that comes with it. Rejects what is no such engine, and throws at a part that is none.
 */
export async function startEngine(wasm: BufferSource, meta: Uint8Array): Promise<Engine> {
  let started: Exports | undefined;
  const exports = () => started as Exports;
  const { instance } = await WebAssembly.instantiate(wasm, imports(exports));
  started = instance.exports as unknown as Exports;
  started.__wbindgen_start();
  const { __wbindgen_malloc: reserve, __wbindgen_free: free, memory } = started;

  /** Puts bytes where the engine reads them; it frees them itself. */
  const given = (bytes: Uint8Array): [number, number] => {
    const at = reserve(bytes.length, 1) >>> 0;
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  };
  const text = (words: string) => given(new TextEncoder().encode(words));
  const taken = ([at, length]: [number, number]): string => {
    const words = new TextDecoder().decode(new Uint8Array(memory.buffer, at >>> 0, length));
    free(at, length, 1);
    return words;
  };
  const working = (engine: number, what: string) => {
    if (engine === 0) throw new Error(`The search engine could not read ${what}.`);
    return engine >>> 0;
  };

  let engine = working(started.init_pagefind(...given(meta)), 'the list of pages');
  engine = working(started.set_ranking_weights(engine, ...text(RANKING)), 'its weights');
  const { load_index_chunk: load, request_indexes: request, search } = started;
  return {
    partsFor: (word) => (JSON.parse(taken(request(engine, ...text(word)))) as string[]).filter(Boolean),
    add: (part) => {
      engine = working(load(engine, ...given(part)), 'a part of its index');
    },
    search: (word) => {
      const parameters = [...text(word), ...text(word), ...text('{}'), ...text('')];
      const found = JSON.parse(taken(search(engine, ...parameters, 0, 0))) as { results: { p: string; s: number }[] };
      return found.results.map(({ p, s }) => ({ id: p, score: s }));
    },
  };
}
