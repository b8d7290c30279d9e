import { beforeAll, describe, expect, test, vi } from 'vitest';
import { filesOf } from '../../src/exports/index-parts.ts';
import type { Entry, QuestionIndex } from '../../src/search/question-index.ts';

const answer = { id: 'a', data: { question: 'Do they expire?', asks: ['When do "packs" end?'], summary: 'Some day.', published: true } };
const article = { id: 'b', data: { title: 'Credits', asks: ['The guide'], summary: 'How they work.' } };
const headings = [2, 3, 2].map((depth, k) => ({ depth, slug: `s${k}`, text: `Part ${k}` }));
const links = [{ address: 'https://help.example/calculator/?plan=pro', words: 'Try Pro' }];

let index: QuestionIndex;
beforeAll(async () => {
  vi.resetModules();
  vi.stubEnv('SITE', 'https://help.example');
  vi.stubEnv('SEARCH_LOG_URL', 'https://log.example/');
  vi.doMock('../../src/content/entries.ts', () => ({ allAnswers: async () => [answer], allArticles: async () => [article] }));
  vi.doMock('../../src/exports/render.ts', () => ({ exportOf: async () => ({ headings, links, markdown: '', text: '' }) }));
  const { questionFiles } = await import('../../src/exports/question-files.ts');
  index = (await questionFiles((query) => `figure of ${query}`)).get('questions') as QuestionIndex;
  return () => {
    vi.unstubAllEnvs();
    for (const name of ['content/entries', 'exports/render']) vi.doUnmock(`../../src/${name}.ts`);
    // Other files of the worker load the real ones.
    vi.resetModules();
  };
});
const of = (kind: Entry['kind']) => index.entries.filter((entry) => entry.kind === kind);

describe('the question index holds', () => {
  test('an answer and an article, with what customers ask as tokens', () => {
    expect([...of('Answer'), ...of('Article')]).toEqual([
      { path: 'answers/a/', kind: 'Answer', title: 'Do they expire?', asks: ['when do packs end'], summary: 'Some day.' },
      { path: 'articles/b/', kind: 'Article', title: 'Credits', asks: ['the guide'], summary: 'How they work.' },
    ]);
  });

  test('the sections of an article, with its title', () => {
    expect(of('Section').map(({ path, title, within }) => [path, title, within])).toEqual([
      ['articles/b/#s0', 'Part 0', 'Credits'],
      ['articles/b/#s2', 'Part 2', 'Credits'],
    ]);
  });

  test('an example once, with the figure that the calculator opens on', () => {
    expect(of('Example')).toEqual([
      { path: 'calculator/?plan=pro', kind: 'Example', title: 'Try Pro', asks: [], summary: 'figure of plan=pro' },
    ]);
  });

  test('the calculator, and support with its address and where queries are told', () => {
    expect([...of('Calculator'), ...of('Support')].every(({ asks }) => asks.length > 0)).toBe(true);
    expect(of('Support').map(({ path }) => path)).toEqual(['contact/']);
    expect(index.log).toBe('https://log.example/');
  });
});

test('an index that is too large stands in parts, but for the calculator, changes and support', () => {
  expect([...filesOf(index)]).toEqual([['questions', index]]);
  const files = filesOf(index, 0);
  const first = files.get('questions') as QuestionIndex;
  expect(first.entries.map(({ kind }) => kind)).toEqual(['Calculator', 'Changes', 'Support']);
  const others = index.entries.filter((entry) => !first.entries.includes(entry));
  expect([...files].flatMap(([name, part]) => (name.startsWith('entries-') ? part : []))).toEqual(others);
});
