import { z } from 'zod';
import { isIsoDate } from '../rules/index.ts';
import type { Catalog } from './read-catalog.ts';
import { readYaml } from './read-yaml.ts';

/** An entry with the month in which it was confirmed or updated, its file, and its key in the file. */
export type Confirmed = { file: string; key: string; month: string };

/** Every plan, rule, workflow, quality and resolution, with its own month or the month of its file. */
export function confirmedInCatalog({ plans, rules, rates }: Catalog): Confirmed[] {
  const rated = (group: 'workflows' | 'qualities' | 'resolutions') =>
    rates[group].map(({ id, confirmed = rates.confirmed }) => ({
      file: 'content/catalog/rates.yaml',
      key: `${group}.${id}`,
      month: confirmed,
    }));
  return [
    ...plans.map(({ id, confirmed }) => ({ file: 'content/catalog/plans.yaml', key: `plans.${id}`, month: confirmed })),
    ...rules.map(({ id, confirmed }) => ({ file: 'content/catalog/rules.yaml', key: `rules.${id}`, month: confirmed })),
    ...rated('workflows'),
    ...rated('qualities'),
    ...rated('resolutions'),
  ];
}

const month = { error: 'a month in quotes, such as "2026-05"' };

/** The month of an article (`updated`) or an answer (`confirmed`), from its source. Throws ContentError; see `readYaml`. */
export function confirmedInSource(file: string, source: string, key: 'updated' | 'confirmed'): Confirmed {
  const schema = z.looseObject({ [key]: z.string(month).regex(/^\d{4}-(0[1-9]|1[0-2])$/, month) });
  const [, front = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source) ?? [];
  // The added line stands for the opening `---`, so that line numbers in messages match the file.
  return { file, key, month: String(readYaml(file, `\n${front}`, schema)[key]) };
}

const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

/** The entries confirmed more than `months` before `today`, oldest first. Entries of the same month keep their order. `today` is a date. */
export function staleOf(all: readonly Confirmed[], { today, months }: { today: string; months: number }): Confirmed[] {
  const order = (a: Confirmed, b: Confirmed) => monthsOf(a.month) - monthsOf(b.month);
  return all.filter((entry) => monthsOf(today) - monthsOf(entry.month) > months).toSorted(order);
}

const count = (value: number, noun: string, plural = `${noun}s`) => `${value} ${value === 1 ? noun : plural}`;

/** The stale entries, one a line, and their number. */
export function staleWords(stale: readonly Confirmed[], months: number): string {
  const age = `older than ${count(months, 'month')}`;
  if (stale.length === 0) return `Nothing is ${age}.\n`;
  const width = Math.max(...stale.map(({ file }) => file.length));
  const lines = stale.map((entry) => `${entry.month}  ${entry.file.padEnd(width)}  ${entry.key}`);
  return [...lines, '', `${count(stale.length, 'entry', 'entries')} ${stale.length === 1 ? 'is' : 'are'} ${age}.`, ''].join('\n');
}

/** The arguments of `npm run stale`, or a sentence about an error in them. */
export type StaleArguments = { months: number; today: string; wrong?: undefined } | { wrong: string };

/** Parses the arguments: a number of months, by default 6, and `--today` with a date, by default `now`. */
export function readStaleArguments(given: readonly string[], now: string): StaleArguments {
  const words = [...given];
  const at = words.indexOf('--today');
  const [, today = ''] = at < 0 ? ['', now] : words.splice(at, 2);
  const months = words.length > 0 ? words.join(' ') : '6';
  if (!/^\d{1,4}$/.test(months)) return { wrong: `Give a whole number of months, such as 6, and not ${JSON.stringify(months)}.` };
  if (!isIsoDate(today)) return { wrong: `Give a date after --today, such as 2027-03-01, and not ${JSON.stringify(today)}.` };
  return { months: Number(months), today };
}
