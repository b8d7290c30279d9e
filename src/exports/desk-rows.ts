import { type Answer, type Article, allAnswers, allArticles } from '../content/entries.ts';
import { FIXED_PAGES } from '../content/fixed-pages.ts';
import { absolute, href } from '../content/href.ts';
import { monthInWords } from '../content/months.ts';
import { byTopic } from '../content/topics.ts';
import type { DeskGroup, DeskRow } from '../support-desk/rows.ts';
import { exportOf } from './render.ts';

const answerRow = ({ id, data }: Answer): DeskRow => ({
  id,
  title: data.question,
  note: data.summary,
  path: href(`/answers/${id}/`),
  month: monthInWords(data.confirmed),
});

/** A calculator preset. `confirmed` is the month of the entry that it stands in. */
type PresetRow = DeskRow & { confirmed: string };

/** The calculator presets in an entry. */
async function presetRows(entry: Answer | Article): Promise<PresetRow[]> {
  const { links } = await exportOf(entry);
  const start = absolute('/calculator/?');
  const [note, confirmed] = 'question' in entry.data ? [entry.data.question, entry.data.confirmed] : [entry.data.title, entry.data.updated];
  return links
    .filter(({ address }) => address.startsWith(start))
    .map(({ address, words }) => ({
      title: words,
      note,
      path: href(`/calculator/?${address.slice(start.length)}`),
      month: '',
      confirmed,
    }));
}

/** The calculator presets in all answers and articles, without duplicates. */
export async function allPresets(): Promise<PresetRow[]> {
  const [answers, articles] = await Promise.all([allAnswers(), allArticles()]);
  const presets = (await Array.fromAsync([...answers, ...articles], presetRows)).flat();
  return [...new Map(presets.toReversed().map((row) => [row.path, row])).values()].toReversed();
}

/** Everything that an agent can paste: the answers by topic, then the calculator presets. */
export async function deskGroups(): Promise<DeskGroup[]> {
  const [answers, presets] = await Promise.all([allAnswers(), allPresets()]);
  const topics = byTopic(answers).map(({ topic, entries }) => ({ ...topic, rows: entries.map(answerRow) }));
  const person = { title: FIXED_PAGES.contact.title, note: FIXED_PAGES.contact.summary, path: href(FIXED_PAGES.contact.path), month: '' };
  return [...topics, { id: 'person', name: 'A person', rows: [person] }, { id: 'presets', name: 'Calculator presets', rows: presets }];
}
