import type { GateModel } from './gate.ts';

/** What a place of the site is. */
export type Kind = 'Answer' | 'Article' | 'Section' | 'Calculator' | 'Example' | 'Support';

/**
 * A place of the site, with the questions that it answers. `path` is below the site's base path; `within` is the title of the article that
 * a section stands in. `asks` is what customers ask, searched and never shown; `summary` is what a result shows.
 */
export type Entry = { path: string; kind: Kind; title: string; within?: string; asks: string[]; summary: string };

/**
 * The question index: `/search/questions.json`, made at build from the site's own texts. `parted`: where it is too large to be one file;
 * its `entries` are then the calculator and support. `common`: usual English words that look like one of the index with a typing error,
 * apart by spaces: they are never put right. `elsewhere`: words of subjects that the site does not cover. `support`: the way to support,
 * with {title} and {address}. `log`: where queries that nothing answers are told, if anywhere.
 */
export type QuestionIndex = {
  entries: Entry[];
  parted?: Parted;
  common: string;
  elsewhere: string[];
  gate: GateModel;
  support: string;
  log?: string | undefined;
};

/**
 * What is known at first of an index that is parted: the entries stand in files of some each, and the words that find them in others.
 * `words`: each word with how often it stands in the index, as `word:12`, apart by spaces. `shards`: how many files of words there are.
 */
export type Parted = { words: string; shards: number };

/** The questions of an entry: its title, and what customers ask. */
export const questionsOf = ({ title, asks }: Pick<Entry, 'title' | 'asks'>): string[] => [title, ...asks];
