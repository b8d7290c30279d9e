import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { answerNames } from '../../src/content/answer-names.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The names that a folder with these files gives. */
function namesOf(files: Record<string, string>) {
  folder = mkdtempSync(path.join(tmpdir(), 'answers-'));
  for (const [name, source] of Object.entries(files)) writeFileSync(path.join(folder, name), source);
  return answerNames(pathToFileURL(`${folder}/`));
}

const aliasesOf = (source: string) => namesOf({ 'one.mdx': source })[0]?.aliases;

test('every .mdx file is an answer by its name, and nothing else is', () => {
  const names = namesOf({ 'two.mdx': '---\naliases: [old]\n---\n', 'one.mdx': 'No front matter.', 'notes.md': '', 'three.mdx.bak': '' });
  expect(names).toEqual([
    { id: 'one', aliases: [] },
    { id: 'two', aliases: ['old'] },
  ]);
});

describe('the aliases of an answer', () => {
  test.each([
    { what: 'none', source: '---\nquestion: Why?\n---\nBecause.', aliases: [] },
    { what: 'in one line', source: '---\naliases: [old, older]\n---\n', aliases: ['old', 'older'] },
    { what: 'in a list', source: '---\nquestion: Why?\naliases:\n  - old\n  - older\n---\nText.', aliases: ['old', 'older'] },
    { what: 'with the line ends of Windows', source: '---\r\naliases: [old]\r\n---\r\nText.', aliases: ['old'] },
    { what: 'a number, which is a name as well', source: '---\naliases: [2024]\n---\n', aliases: ['2024'] },
    { what: 'not those of its text', source: '---\nquestion: Why?\n---\n\n---\naliases: [old]\n---\n', aliases: [] },
  ])('$what', ({ source, aliases }) => {
    expect(aliasesOf(source)).toEqual(aliases);
  });
});

describe('front matter that cannot be read gives none: the schema of the collection says what is wrong', () => {
  test.each([
    { what: 'broken YAML', source: '---\naliases: [old\nquestion: "Why\n---\n' },
    { what: 'a tab', source: '---\n\taliases: [old]\n---\n' },
    { what: 'a text where a list belongs', source: '---\naliases: old\n---\n' },
    { what: 'keys where a list belongs', source: '---\naliases: { old: true }\n---\n' },
    { what: 'a list where keys belong', source: '---\n- aliases\n---\n' },
    { what: 'a word', source: '---\nold\n---\n' },
    { what: 'nothing between its lines', source: '---\n\n---\n' },
    { what: 'no end', source: '---\naliases: [old]\n' },
    { what: 'an empty file', source: '' },
    { what: 'an alias of YAML that leads nowhere', source: '---\nquestion: *old\n---\n' },
  ])('$what', ({ source }) => {
    expect(aliasesOf(source)).toEqual([]);
  });
});
