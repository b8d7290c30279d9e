import { cached } from './cached.ts';
import { analyse, type QueryToken } from './query.ts';
import { type Entry, FIELD_WEIGHTS, type QuestionIndex, type ShardedIndex } from './question-index.ts';
import { type Ranker, type Ranking, rankerOf } from './rank.ts';
import { isStopword, stemOf, tokensOf } from './tokens.ts';
import { frequenciesOf, vocabularyFrom } from './vocabulary.ts';

// An index of many entries, in shards: a query loads the postings of its words, and then the entries that they find.

/** The postings of some stems: for each stem, the entries that contain it, with its weight there. */
export type PostingFile = Record<string, [entry: number, weight: number][]>;

/** Entries in one file. */
const ENTRIES_PER_FILE = 10;
/** Best entries to load for a query. The other entries of their files come along. */
const CANDIDATES = 8;
/** The approximate number of stems in one file of postings. */
const STEMS_PER_FILE = 60;

/** The file of postings for a stem: FNV-1a, a hash that spreads short texts well. */
function shardOf(stem: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/** Splits the index: `sharded` is loaded first, `files` are the other files by name, without the version. */
export function shardedFiles(entries: readonly Entry[]): {
  sharded: Omit<ShardedIndex, 'version'>;
  files: Map<string, Entry[] | PostingFile>;
} {
  const postings = new Map<string, [number, number][]>();
  entries.forEach((entry, id) => {
    const weights = new Map<string, number>();
    const texts: [string, number][] = [
      [entry.summary, FIELD_WEIGHTS.summary],
      [entry.asks.join(' '), FIELD_WEIGHTS.asks],
      [entry.title, FIELD_WEIGHTS.title],
    ];
    for (const [text, weight] of texts) for (const token of tokensOf(text)) weights.set(stemOf(token), weight);
    for (const [stem, weight] of weights) {
      const posting = postings.get(stem);
      if (posting) posting.push([id, weight]);
      else postings.set(stem, [[id, weight]]);
    }
  });
  const shards = Math.ceil(postings.size / STEMS_PER_FILE);
  const files = new Map<string, Entry[] | PostingFile>();
  for (let postingFile = 0; postingFile < shards; postingFile += 1) files.set(`words-${postingFile}`, {});
  for (const [stem, list] of postings) Object.assign(files.get(`words-${shardOf(stem, shards)}`) ?? {}, { [stem]: list });
  for (let at = 0; at < entries.length; at += ENTRIES_PER_FILE)
    files.set(`entries-${at / ENTRIES_PER_FILE}`, entries.slice(at, at + ENTRIES_PER_FILE));
  const words = [...frequenciesOf(entries)].map(([word, count]) => `${word}:${count}`).join(' ');
  return { sharded: { words, shards }, files };
}

/** The stems to find entries by: those of words that are no stopwords, or of all words if there are no others. */
function stemsOf(tokens: readonly QueryToken[]): Map<string, number> {
  const telling = tokens.filter(({ word }) => !isStopword(word));
  const stems = new Map<string, number>();
  for (const token of telling.length > 0 ? telling : tokens) {
    for (const [stem, weight] of token.stems) stems.set(stem, Math.max(weight, stems.get(stem) ?? 0));
  }
  return stems;
}

/** A ranker for a sharded index, which loads only the files that a query needs. Rejects if a file cannot be loaded. */
export function shardedRanker(
  { common, synonyms, elsewhere, entries: always }: QuestionIndex,
  { words, shards }: Omit<ShardedIndex, 'version'>,
  load: (name: string) => Promise<unknown>,
): (query: string, literally?: boolean) => Promise<Ranking> {
  const frequencies = new Map(
    words.split(' ').map((pair): [string, number] => {
      const at = pair.lastIndexOf(':');
      return [pair.slice(0, at), Number(pair.slice(at + 1))];
    }),
  );
  const vocabulary = vocabularyFrom(frequencies, common.split(' '), synonyms);
  const postingFile = cached((name) => load(name) as Promise<PostingFile>);
  const entryFile = cached((name) => load(name) as Promise<Entry[]>);

  /** The files that contain the best entries for the stems, best first. */
  async function filesFor(stems: ReadonlyMap<string, number>): Promise<string[]> {
    const scores = new Map<number, number>();
    await Promise.all(
      [...stems].map(async ([stem, weight]) => {
        const found = (await postingFile(`words-${shardOf(stem, shards)}`))[stem] ?? [];
        const idf = 1 / Math.log(2 + found.length);
        for (const [entry, fieldWeight] of found) scores.set(entry, (scores.get(entry) ?? 0) + weight * fieldWeight * idf);
      }),
    );
    const best = [...scores].sort(([a, left], [b, right]) => right - left || a - b).slice(0, CANDIDATES);
    return [...new Set(best.map(([entry]) => `entries-${Math.floor(entry / ENTRIES_PER_FILE)}`))];
  }

  // The next keystroke mostly needs the same files.
  let latest: { files: string; rank: Promise<Ranker> } | undefined;
  return async (query, literally = false) => {
    const names = await filesFor(stemsOf(analyse(query, vocabulary, literally)));
    const loaded = await Promise.all(names.map(entryFile));
    const files = names.join(' ');
    if (latest?.files !== files) {
      latest = { files, rank: rankerOf({ entries: [...always, ...loaded.flat()], common, synonyms, elsewhere }, vocabulary) };
    }
    return (await latest.rank)(query, literally);
  };
}
