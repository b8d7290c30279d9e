import type { Plan, RateCard, Recipe } from '../rules/index.ts';
import type { Knowledge } from './understand.ts';
import { stemOf, wordsOf } from './words.ts';

/**
 * What the search knows of the site beside the index: `/search/lexicon.json`, made at build from the same texts.
 * `words`: every word that stands in them, each once, apart by spaces. `synonyms`: what customers say, and the words of the site for it.
 * `elsewhere`: what the site does not cover. `alike`: plans that are asked about alike, by name and by what they include, and the words for all of
 * them. `pages`: how many pages the index has. `plans`, `rates`, `recipes`: what the rules need for the figure of a case. `support`: the
 * way to support, with {title} and {address}. `log`: where queries that find nothing are told, if anywhere.
 */
export type Lexicon = {
  words: string;
  synonyms: Record<string, string>;
  elsewhere: string[];
  pages: number;
  plans: Pick<Plan, 'id' | 'name' | 'credits' | 'recurs'>[];
  alike: Record<string, string>;
  rates: Pick<RateCard, 'status' | 'workflows' | 'qualities' | 'resolutions'>;
  recipes: Recipe[];
  support: string;
  log?: string | undefined;
};

/** A lexicon made ready for questions: it is asked for each word of each query. */
export function knowledgeOf({ words, synonyms, elsewhere, alike }: Lexicon): Knowledge {
  const list = words.split(' ').filter(Boolean);
  const set = new Set(list);
  const stems = new Map<string, string[]>();
  for (const word of list) {
    const stem = stemOf(word);
    const forms = stems.get(stem);
    if (forms) forms.push(word);
    else stems.set(stem, [word]);
  }
  // Sorted, so that the words with one beginning stand together.
  const begins = (start: string) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return list[low]?.startsWith(start) ?? false;
  };
  const folded = (text: string) => wordsOf(text).join(' ');
  const phrases = Object.entries(synonyms).map(([said, meant]): [string, string] => [folded(said), meant]);
  return {
    vocabulary: { words: list, has: (word) => set.has(word), begins },
    stems,
    phrases: new Map(phrases),
    phraseStems: new Map(phrases.filter(([said]) => !said.includes(' ')).map(([said, meant]) => [stemOf(said), meant])),
    elsewhere: new Set(elsewhere.map(folded)),
    // "How much is Team?" is answered where "How much is Pro?" is.
    alike: new Map(Object.entries(alike).map(([said, meant]) => [folded(said), folded(meant)])),
  };
}
