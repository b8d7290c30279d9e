import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { QuestionIndex } from '../../src/search/question-index.ts';
import { broken, faultsIn } from './addresses.ts';
import { builtPages, SITES } from './pages.ts';

// /search/questions.json: the index that the search, the desk and the field of the home page use.

describe.each(SITES)('the questions of the site $name', (build) => {
  const { entries, log }: QuestionIndex = JSON.parse(readFileSync(path.join(build.directory, 'search/questions.json'), 'utf8'));
  const inside = entries.filter(({ kind }) => kind !== 'Support');

  test('lead to what is there, each place once', () => {
    const addresses = inside.map((entry) => build.base + entry.path);
    expect(broken(addresses, faultsIn(build))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('name every answer, every article and the calculator, as their pages do', () => {
    const titles = new Map(inside.map(({ path: at, title }) => [build.base + at, title]));
    const pages = builtPages(build).filter(({ file }) => /^((answers|articles)\/.+|calculator)\/index\.html$/.test(file));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.map(({ path: at }) => [at, titles.get(at)])).toEqual(
      pages.map(({ path: at, root }) => [at, root.querySelector('h1')?.text.trim()]),
    );
  });

  test('have one way to a person: the contact page', () => {
    expect(entries.filter(({ kind }) => kind === 'Support').map((entry) => entry.path)).toEqual(['contact/']);
  });

  test('stand in no two places', () => {
    const asked = entries.flatMap(({ title, asks, kind }) => [...(kind === 'Section' ? [] : [title.toLowerCase()]), ...asks]);
    expect(asked.filter((question, k) => asked.indexOf(question) < k)).toEqual([]);
  });

  test('tell where queries are collected only where the owner has set it', () => {
    expect(log).toBe(build.base === '/' ? undefined : 'https://searches.example/nothing-found');
  });
});
