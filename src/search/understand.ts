import { mended, parted, type Vocabulary } from './mend.ts';
import { isEverywhere, isFiller, stemOf, wordsOf } from './words.ts';

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
  elsewhere: ReadonlySet<string>;
};

/** How much a match counts with a word that means the same, with another form of the word, and with one that the typed one begins. */
const COUNTS = { synonym: 0.8, stem: 0.9, begun: 0.7 };

const LONGEST_PHRASE = 3;

/** The phrases that a query holds, the longest first; each with the words that it stands for. */
function phrasesIn(words: readonly string[], { phrases }: Knowledge): { at: number; length: number; means: string }[] {
  const found: { at: number; length: number; means: string }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
      const means = phrases.get(words.slice(at, at + length).join(' '));
      if (means === undefined) continue;
      found.push({ at, length, means });
      at += length - 1;
      break;
    }
  }
  return found;
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

/**
 * Makes of a query the words to search for. Words that say nothing are left out, unless there are no others. A word that the site
 * does not have is put right where one is near that it has; `literally` leaves it as it stands.
 */
export function understand(query: string, knowledge: Knowledge, literally = false): Understood {
  const words = wordsOf(query);
  const phrases = phrasesIn(words, knowledge);
  const mends: Understood['mends'] = [];
  // Where all that is left is what every page speaks of, the small words have to tell: "what is a credit", "where are my credits".
  const tells = words.some((word) => !isFiller(word) && !isEverywhere(word));
  const kept = (word: string) => !tells || !isFiller(word);
  const terms: Term[] = [];
  const text = [...words];

  words.forEach((word, at) => {
    const foreign = [3, 2, 1].find((length) => knowledge.elsewhere.has(words.slice(at, at + length).join(' ')));
    if (foreign !== undefined) {
      terms.push({ typed: words.slice(at, at + foreign).join(' '), forms: [], elsewhere: true });
      return;
    }
    const inPhrase = phrases.find((phrase) => at >= phrase.at && at < phrase.at + phrase.length);
    if (inPhrase) {
      if (at !== inPhrase.at) return;
      const typed = words.slice(at, at + inPhrase.length);
      const own = typed.length === 1 ? formsOf(word, false, knowledge) : [];
      // Each word that the phrase stands for is one to search for; the first of them shares its place with the phrase's own words.
      wordsOf(inPhrase.means).forEach((means, k) => {
        const forms = formsOf(means, false, knowledge).map((form) => ({ ...form, counts: form.counts * COUNTS.synonym }));
        terms.push({ typed: typed.join(' '), forms: k === 0 ? [...own, ...forms] : forms });
      });
      return;
    }
    if (!kept(word)) return;
    const forms = formsOf(word, at === words.length - 1, knowledge);
    if (forms.length > 0 || literally) {
      terms.push({ typed: word, forms });
      return;
    }
    const right = mended(word, knowledge.vocabulary);
    const parts = right === undefined ? parted(word, knowledge.vocabulary) : undefined;
    if (right === undefined && parts === undefined) {
      terms.push({ typed: word, forms: [] });
      return;
    }
    const meant = parts ?? [right as string];
    mends.push({ typed: word, word: meant.join(' ') });
    text[at] = meant.join(' ');
    for (const one of meant.filter(kept)) {
      const means = knowledge.phrases.get(one);
      const synonyms = means
        ? wordsOf(means).flatMap((other) =>
            formsOf(other, false, knowledge).map((form) => ({ ...form, counts: form.counts * COUNTS.synonym })),
          )
        : [];
      terms.push({ typed: word, forms: [...formsOf(one, false, knowledge), ...synonyms] });
    }
  });
  const forms = terms.flatMap((term) => term.forms);
  const general = forms.length > 0 && forms.every(({ word }) => isFiller(word) || isEverywhere(word));
  // Put right, a query may turn out to be of small words alone: "whatis a credit".
  if (general && tells && mends.length > 0) return { ...understand(text.join(' '), knowledge, literally), mends };
  return { terms, mends, text: text.join(' '), general };
}
