/**
 * What the search knows of the site beside the index: `/search/lexicon.json`, made at build from the same texts. `words`: every word
 * that stands in them; `phrases`: what customers say, and the words of the site for it; `pages`: how many there are.
 */
export type Lexicon = {
  pages: number;
  words: string;
  phrases: Record<string, string>;
  plans: { id: string; name: string }[];
  workflows: { id: string; name: string; unit: string }[];
};
