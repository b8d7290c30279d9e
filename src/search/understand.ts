import { mended, parted, type Vocabulary } from './mend.ts';
import { isFiller, isGeneral, stemOf, wordsOf } from './words.ts';

/**
 * A word of a query as it is searched for. `forms`: the words of the site that it stands for, each with how much a match with it
 * counts. None: nothing on the site is like it. `typed`: what stood in the query.
 */
export type Term = { typed: string; forms: { word: string; counts: number }[]; elsewhere?: boolean };

/** What was made of a query. `mends`: the words that were put right, for the reader to see. `general`: it holds
 * nothing but what every page speaks of. `text`: its words as they were meant. */
export type Understood = { terms: Term[]; mends: { typed: string; word: string }[]; text: string; general: boolean };

export type Knowledge = {
  vocabulary: Vocabulary;
  stems: ReadonlyMap<string, readonly string[]>;
  phrases: ReadonlyMap<string, string>;
  /** The same, by the stem of what is one word. */
  phraseStems: ReadonlyMap<string, string>;
  elsewhere: ReadonlySet<string>;
  /** Names that are asked about alike, each with the one word that stands for all of them. */
  alike: ReadonlyMap<string, string>;
};

/** How much a match counts with a word that means the same, with another form of the word, and with one that the typed one begins. */
const COUNTS = { synonym: 0.8, stem: 0.9, begun: 0.7 };

const LONGEST_PHRASE = 3;

/** What was made of the words from one place on: how many of them it took, the terms that they stand for, and how they were put right. */
type Read = { length: number; terms: Term[]; right?: string };

/** The longest run of words from a place on that `knows` has something for. */
function longest<T>(
  words: readonly string[],
  at: number,
  knows: (run: string) => T | undefined,
): { run: string; length: number; value: T } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const run = words.slice(at, at + length).join(' ');
    const value = knows(run);
    if (value !== undefined) return { run, length, value };
  }
  return undefined;
}

/** The words of the site for what customers say, in whatever form they say it: "boosters" where the list has "booster". */
const meaningOf = (run: string, { phrases, phraseStems, vocabulary }: Knowledge): string | undefined =>
  phrases.get(run) ?? (vocabulary.has(run) ? undefined : phraseStems.get(stemOf(run)));

/**
 * A text in the words of the site: what customers say in their own is replaced, and so are names of which one is asked about like
 * another. For comparing two texts.
 */
export function inSiteWords(text: string, knowledge: Knowledge): string {
  const words = wordsOf(text);
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longest(words, at, (run) => meaningOf(run, knowledge) ?? knowledge.alike.get(run));
    said.push(found?.value ?? words[at] ?? '');
    at += found?.length ?? 1;
  }
  return said.join(' ');
}

/** The words of the site that a word stands for by itself. */
function formsOf(word: string, last: boolean, { vocabulary, stems }: Knowledge): Term['forms'] {
  const exact = vocabulary.has(word) ? [{ word, counts: 1 }] : [];
  const others = (stems.get(stemOf(word)) ?? []).filter((form) => form !== word).map((form) => ({ word: form, counts: COUNTS.stem }));
  const forms = [...exact, ...others];
  // What is still being typed is the beginning of a word.
  if (forms.length === 0 && last && word.length > 1 && vocabulary.begins(word)) return [{ word, counts: COUNTS.begun }];
  return forms;
}

/** The forms of a word that stands for another. */
const formsOfSynonym = (word: string, knowledge: Knowledge): Term['forms'] =>
  formsOf(word, false, knowledge).map((form) => ({ ...form, counts: form.counts * COUNTS.synonym }));

/** The end of a plural: not of a word so short that it is another without it. */
const PLURAL = /(?<=\w{3})s$/;

/** What the site does not cover, of one or of several. */
function elsewhereAt(words: readonly string[], at: number, { elsewhere }: Knowledge): Read | undefined {
  const found = longest(words, at, (run) => elsewhere.has(run) || elsewhere.has(run.replace(PLURAL, '')) || undefined);
  return found && { length: found.length, terms: [{ typed: found.run, forms: [], elsewhere: true }] };
}

/** What customers say, and the words of the site for it. Each of those is one to search for; the first shares its place with the word itself. */
function phraseAt(words: readonly string[], at: number, knowledge: Knowledge): Read | undefined {
  const found = longest(words, at, (run) => meaningOf(run, knowledge));
  if (!found) return undefined;
  const own = found.length === 1 ? formsOf(found.run, false, knowledge) : [];
  const terms = wordsOf(found.value).map((means, k) => ({
    typed: found.run,
    forms: [...(k === 0 ? own : []), ...formsOfSynonym(means, knowledge)],
  }));
  return { length: found.length, terms };
}

/** A word by itself. One that the site does not have is put right where one is near that it has. */
function wordAt(words: readonly string[], at: number, knowledge: Knowledge, kept: (word: string) => boolean, literally: boolean): Read {
  const word = words[at] ?? '';
  if (!kept(word)) return { length: 1, terms: [] };
  const forms = formsOf(word, at === words.length - 1, knowledge);
  const asTyped: Read = { length: 1, terms: [{ typed: word, forms }] };
  if (forms.length > 0 || literally) return asTyped;
  const right = mended(word, knowledge.vocabulary);
  const meant = right === undefined ? parted(word, knowledge.vocabulary) : [right];
  if (meant === undefined) return asTyped;
  const terms = meant.filter(kept).map((one) => {
    const synonyms = wordsOf(knowledge.phrases.get(one) ?? '').flatMap((other) => formsOfSynonym(other, knowledge));
    return { typed: word, forms: [...formsOf(one, false, knowledge), ...synonyms] };
  });
  return { length: 1, terms, right: meant.join(' ') };
}

/**
 * Makes of a query the words to search for. Words that say nothing are left out, unless there are no others. A word that the site
 * does not have is put right where one is near that it has; `literally` leaves it as it stands.
 */
export function understand(query: string, knowledge: Knowledge, literally = false): Understood {
  const words = wordsOf(query);
  // Where all that is left is what every page speaks of, the small words have to tell: "what is a credit", "where are my credits".
  const tells = !isGeneral(words.join(' '));
  const kept = (word: string) => !tells || !isFiller(word);
  const mends: Understood['mends'] = [];
  const terms: Term[] = [];
  const text: string[] = [];
  for (let at = 0; at < words.length; ) {
    const read = elsewhereAt(words, at, knowledge) ?? phraseAt(words, at, knowledge) ?? wordAt(words, at, knowledge, kept, literally);
    const typed = words.slice(at, at + read.length).join(' ');
    terms.push(...read.terms);
    text.push(read.right ?? typed);
    if (read.right !== undefined) mends.push({ typed, word: read.right });
    at += read.length;
  }
  const forms = terms.flatMap((term) => term.forms);
  const general = forms.length > 0 && forms.every(({ word }) => isGeneral(word));
  // Put right, a query may turn out to be of small words alone: "whatis a credit".
  if (general && tells && mends.length > 0) return { ...understand(text.join(' '), knowledge, literally), mends };
  return { terms, mends, text: text.join(' '), general };
}
