import { z } from 'zod';
import searchText from '../../content/search.yaml?raw';
import { readYaml } from './read-yaml.ts';

const words = z.string('one or more words').trim().min(1, 'one or more words');
const questions = z.array(words, 'a list of questions').min(1, 'at least one question');

export const searchSettingsSchema = z.strictObject({
  calculator: questions,
  changes: questions.default([]),
  support: questions,
  synonyms: z.record(words, z.array(words, 'a list of words, such as [token, point]')).default({}),
  elsewhere: z.array(z.array(words, 'a list of words, such as [password, login]'), 'lists of words'),
});

/** Customers' questions about the calculator, changes and support, synonyms, and words of subjects not covered, from `content/search.yaml`. */
export const searchSettings = readYaml('content/search.yaml', searchText, searchSettingsSchema);
