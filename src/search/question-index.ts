import type { GateModel } from './gate.ts';

/** The kind of a place on the site. */
export type Kind = 'Answer' | 'Article' | 'Section' | 'Calculator' | 'Example' | 'Changes' | 'Support';

/**
 * A place on the site, with the questions that it answers. `path` is below the site's base path; `within` is the title of a section's
 * article. `asks` holds customers' questions, searched and never shown; `summary` is shown in results.
 */
export type Entry = { path: string; kind: Kind; title: string; within?: string; asks: string[]; summary: string };

/** What customers call a thing, by the site's own word for it: `credits: [tokens, points]`. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/**
 * The question index: `/search/questions.json`, which the build makes from the site's own texts. `sharded`: set if the index is too large
 * for one file; `entries` are then only the calculator, changes and support. `common`: usual English words that are similar to an indexed word,
 * separated by spaces: they are never corrected. `elsewhere`: words for subjects that the site does not cover. `log`: the address
 * that unanswered queries are sent to, if any.
 */
export type QuestionIndex = {
  entries: Entry[];
  sharded?: ShardedIndex;
  common: string;
  synonyms?: Synonyms | undefined;
  elsewhere: string[];
  gate: GateModel;
  log?: string | undefined;
};

/**
 * What is loaded first of a sharded index. Its entries are in some files and its postings in others. `words`: each word with its
 * frequency in the index, as `word:12`, separated by spaces. `shards`: the number of files of postings. `version`: the end of every
 * file's name, because the files of another deployment have other entries at the same places.
 */
export type ShardedIndex = { words: string; shards: number; version: string };

/** The weight of a match in each field of an entry. */
export const FIELD_WEIGHTS = { title: 3, asks: 2, summary: 1 };

/** The questions of an entry: its title, and customers' questions. */
export const questionsOf = ({ title, asks }: Pick<Entry, 'title' | 'asks'>): string[] => [title, ...asks];
