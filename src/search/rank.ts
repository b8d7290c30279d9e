import { bm25Of } from './bm25.ts';
import type { Features } from './gate.ts';
import { similarityTo } from './ngrams.ts';
import { analyse, type QueryToken } from './query.ts';
import { type Entry, FIELD_WEIGHTS, type Kind, type QuestionIndex, questionsOf } from './question-index.ts';
import { isStopword, stemOf, tokensOf } from './tokens.ts';
import { textsOf, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** An entry with its score for a query. `similarity`: of the query to the entry's most similar question, 0 to 1. */
export type Scored = { entry: Entry; score: number; similarity: number };

/** The result of a query: the entries, best first, and the features that tell whether the best one answers it. */
export type Ranking = { tokens: QueryToken[]; scored: Scored[]; features: Features };

export type Ranker = (query: string, literally?: boolean) => Ranking;

/** The weight of a stopword's match. */
const STOPWORD = 0.25;
/** The weight of n-gram similarity. The best score by words is 1. */
const SIMILARITY = 3;
/** The factor for a similarity without vowels. */
const WITHOUT_VOWELS = 0.9;
/** A query is also compared without vowels if more than this share of its words has none. */
const VOWELLESS_SHARE = 0.3;
/** The factor for each kind: of entries that match alike, an answer comes first. */
const KIND_WEIGHTS: Record<Kind, number> = {
  Answer: 1,
  Support: 1,
  Article: 0.92,
  Section: 0.9,
  Calculator: 0.85,
  Changes: 0.85,
  Example: 0.8,
};

/** Lengths, in words, of phrases that can name a subject outside the site. */
const PHRASE_LENGTHS = [1, 2, 3];

const spaced = (text: string) => ` ${tokensOf(text).join(' ')} `;
const withoutVowels = (text: string) =>
  ` ${tokensOf(text)
    .map((token) => token.replace(/[aeiou]/g, ''))
    .filter(Boolean)
    .join(' ')} `;
const isNumber = (token: string) => /^\d/.test(token);

/** Makes a value on first use. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The inverse document frequency of a stem among the entries, 0 to 1: 1 if no entry has it. */
function idfOf(stems: readonly ReadonlySet<string>[]): (stem: string) => number {
  const frequencies = new Map<string, number>();
  for (const stem of stems.flatMap((set) => [...set])) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  const idf = (frequency: number) => Math.log(1 + stems.length / (frequency + 0.5));
  return (stem) => idf(frequencies.get(stem) ?? 0) / idf(0);
}

/** Yields to the browser before the next part of the work, for instance to show a typed key. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Makes a ranker for the entries of an index: BM25 over the words of their titles, questions and summaries, plus the n-gram similarity of
 * the query to each of their questions. It is built in parts with pauses, because one long task would block the page.
 */
export async function rankerOf(
  { entries, common, synonyms, elsewhere }: Pick<QuestionIndex, 'entries' | 'common' | 'synonyms' | 'elsewhere'>,
  known?: Vocabulary,
): Promise<Ranker> {
  const vocabulary = known ?? vocabularyOf(entries, common.split(' '), synonyms);
  await pause();
  const others = new Set(elsewhere.map((phrase) => tokensOf(phrase).map(stemOf).join(' ')));
  const stemsIn = (text: string) => tokensOf(text).map(stemOf);
  const bm25 = bm25Of(
    entries.map(({ title, asks, summary }) => ({ title: stemsIn(title), asks: asks.flatMap(stemsIn), summary: stemsIn(summary) })),
    FIELD_WEIGHTS,
  );
  await pause();
  const stems = entries.map((entry) => new Set(textsOf(entry).flatMap(tokensOf).map(stemOf)));
  const idf = idfOf(stems);
  const questions = entries.flatMap((entry, id) => questionsOf(entry).map((text) => ({ id, text })));
  const texts = questions.map(({ text }) => text);
  await pause();
  const similar = similarityTo(texts, spaced);
  const similarWithoutVowels = lazily(() => similarityTo(texts, withoutVowels));

  /** The score of each entry by its words, relative to the best one. */
  function byWords(tokens: readonly QueryToken[]): Map<number, number> {
    const weights = new Map<string, number>();
    for (const { word, stems: matched } of tokens) {
      for (const [stem, weight] of matched) {
        weights.set(stem, Math.max(weights.get(stem) ?? 0, weight * (isStopword(word) ? STOPWORD : 1)));
      }
    }
    const scores = bm25(weights);
    const best = Math.max(...scores.values());
    return new Map([...scores].map(([id, score]) => [id, score / best]));
  }

  /** The similarity of the query to each entry's most similar question. */
  function byQuestions(query: string, tokens: readonly QueryToken[]): number[] {
    const meant = tokens.map(({ word }) => vocabulary.canonical(word)).join(' ');
    const all = [similar(meant), ...(meant === query ? [] : [similar(query)])];
    const vowelless = tokens.filter(({ typed, match }) => match === 'consonants' || (typed.length > 1 && !/[aeiouy\d]/.test(typed)));
    if (vowelless.length > VOWELLESS_SHARE * tokens.length) all.push(similarWithoutVowels()(query).map((value) => WITHOUT_VOWELS * value));
    const best = entries.map(() => 0);
    questions.forEach(({ id }, k) => {
      best[id] = Math.max(best[id] ?? 0, ...all.map((values) => values[k] ?? 0));
    });
    return best;
  }

  /** Whether a word of the query, or a few side by side, name a subject that the site does not cover. */
  function isElsewhere(tokens: readonly QueryToken[]): boolean {
    const typed = tokens.map((token) => stemOf(token.typed));
    return typed.some((_, from) => PHRASE_LENGTHS.some((length) => others.has(typed.slice(from, from + length).join(' '))));
  }

  /** The features that tell whether the best entry answers the query: see `gate.ts`. */
  function featuresOf(tokens: readonly QueryToken[], [best, ...rest]: readonly Scored[]): Features {
    const content = tokens.filter(({ word, typed }) => !isStopword(word) && !isNumber(typed));
    const weight = ({ stems: matched }: QueryToken) => (matched.size === 0 ? 1 : Math.max(...[...matched.keys()].map(idf)));
    const sum = (list: readonly QueryToken[]) => list.reduce((total, token) => total + weight(token), 0);
    const all = sum(content) || 1;
    const matchedBy = (set: ReadonlySet<string>) =>
      content.filter(({ stems: matched }) => [...matched.keys()].some((stem) => set.has(stem)));
    const matched = best ? matchedBy(stems[entries.indexOf(best.entry)] ?? new Set()) : [];
    const asked = best ? questionsOf(best.entry).map((question) => sum(matchedBy(new Set(tokensOf(question).map(stemOf))))) : [];
    const unknown = content.filter((token) => token.stems.size === 0).length;
    const similarity = best?.similarity ?? 0;
    const second = rest.find(({ entry }) => entry.path.split('#')[0] !== best?.entry.path.split('#')[0]);
    const share = (count: number) => count / Math.max(1, content.length);
    return {
      coverage: content.length === 0 ? 1 : sum(matched) / all,
      questionCoverage: content.length === 0 ? similarity : Math.max(0, ...asked) / all,
      similarity,
      margin: best ? 1 - (second?.score ?? 0) / (best.score || 1) : 0,
      rarestMatch: Math.max(0, ...matched.map(weight)),
      matchedWeight: Math.min(4, sum(matched)) / 4,
      unknownShare: share(unknown),
      shortUnknown: content.length <= 2 ? share(unknown) : 0,
      length: Math.min(content.length, 8) / 8,
      stopwordsOnly: content.length === 0 ? 1 : 0,
      guessedShare: tokens.filter(({ match }) => match !== 'known' && match !== 'unknown').length / Math.max(1, tokens.length),
      elsewhere: isElsewhere(tokens) ? 1 : 0,
    };
  }

  return (query, literally = false) => {
    const tokens = analyse(query, vocabulary, literally);
    const words = byWords(tokens);
    const scored = byQuestions(query, tokens)
      .map((similarity, id): Scored => {
        const entry = entries[id] as Entry;
        return { entry, similarity, score: ((words.get(id) ?? 0) + SIMILARITY * similarity) * KIND_WEIGHTS[entry.kind] };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    return { tokens, scored, features: featuresOf(tokens, scored) };
  };
}
