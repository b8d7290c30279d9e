import { z } from 'zod';
import topicsText from '../../content/topics.yaml?raw';
import { readYaml } from './read-yaml.ts';

const name = z.string('the name of a topic').trim().min(1, 'the name of a topic');
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'a name of lower-case letters and hyphens');

export const topicsSchema = z
  .record(id, name)
  .refine((topics) => Object.keys(topics).length > 0, 'at least one topic')
  .transform((topics) => Object.entries(topics).map(([key, value]) => ({ id: key, name: value })));

/** The topics that group the answers, in their order, from `content/topics.yaml`. */
export const topics = readYaml('content/topics.yaml', topicsText, topicsSchema);

export type Topic = (typeof topics)[number];

/** Entries by topic, in the topics' order. A topic without entries is left out. */
export function byTopic<Entry extends { data: { topic: string } }>(entries: readonly Entry[]): { topic: Topic; entries: Entry[] }[] {
  const groups = topics.map((topic) => ({ topic, entries: entries.filter((entry) => entry.data.topic === topic.id) }));
  return groups.filter((group) => group.entries.length > 0);
}
