import { knowledgeOf, type Lexicon } from '../../src/search/lexicon.ts';

/** A small lexicon of invented texts, but for what is given. */
export const lexiconOf = (rest: Partial<Lexicon> = {}): Lexicon => ({
  words: '',
  synonyms: {},
  elsewhere: [],
  pages: 10,
  plans: [],
  alike: {},
  rates: { status: 'illustrative', workflows: [], qualities: [], resolutions: [] },
  recipes: [],
  support: '',
  ...rest,
  ...(rest.words && { words: sorted(rest.words) }),
});

const sorted = (words: string) => [...new Set(words.split(' '))].sort().join(' ');

/** The vocabulary of words that are apart by spaces, in any order. */
export const vocabularyOf = (words: string) => knowledgeOf(lexiconOf({ words })).vocabulary;
