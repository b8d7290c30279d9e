import { z } from 'zod';
import synonymsText from '../../content/synonyms.yaml?raw';
import { readYaml } from './read-yaml.ts';

const words = z.string('one or more words').trim().min(1, 'one or more words');
const keyOf = (text: string) => text.trim().toLowerCase();

export const synonymsSchema = z.strictObject({
  synonyms: z.record(words, words).superRefine((synonyms, context) => {
    const said = new Set(Object.keys(synonyms).map(keyOf));
    for (const [key, meant] of Object.entries(synonyms)) {
      // One that led on to another would be a chain, and two that lead to each other a circle.
      const again = [keyOf(meant), ...keyOf(meant).split(/\s+/)].find((word) => said.has(word));
      if (again === undefined) continue;
      const message = `words of the site, and not "${again}", which stands on the left itself`;
      context.addIssue({ code: 'custom', path: [key], message, input: meant });
    }
  }),
  elsewhere: z.array(z.array(words, 'a list of words, such as [password, login]'), 'lists of words'),
});

/** What customers say, and what the site does not cover, from `content/synonyms.yaml`. */
export const synonyms = readYaml('content/synonyms.yaml', synonymsText, synonymsSchema);
