import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/library/read-yaml.ts';
import { synonyms, synonymsSchema } from '../../src/library/synonyms.ts';
import { saidBy } from './texts.ts';

const FILE = 'content/synonyms.yaml';
const read = (text: string) => readYaml(FILE, text, synonymsSchema);
const file = (...lines: string[]) => ['synonyms:', ...lines.map((line) => `  ${line}`), 'elsewhere: []'].join('\n');

test('the file of the site is read', () => {
  const known = read(readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8'));
  expect(known).toEqual(synonyms);
  expect(Object.keys(known.synonyms).length).toBeGreaterThan(0);
  expect(known.elsewhere.flat().length).toBeGreaterThan(0);
});

test('words are read without the space around them', () => {
  expect(read('synonyms:\n  "  top up ": " buy add-on "\nelsewhere:\n  - [password, " log in "]\n  - []')).toEqual({
    synonyms: { 'top up': 'buy add-on' },
    elsewhere: [['password', 'log in'], []],
  });
});

test('two may stand for the same words, and one for a word within the left of another', () => {
  const text = file('refill: refresh', 'renewal: refresh', '"money back": refund', 'cash: money');
  expect(Object.keys(read(text).synonyms)).toHaveLength(4);
});

describe('a synonym that leads on to another', () => {
  const not = (word: string) => `words of the site, and not "${word}", which stands on the left itself`;
  test.each([
    { what: 'to itself', lines: ['refresh: refresh'], line: 2, key: 'refresh', found: '"refresh"', word: 'refresh' },
    { what: 'a chain', lines: ['refill: renewal', 'renewal: refresh'], line: 2, key: 'refill', found: '"renewal"', word: 'renewal' },
    {
      what: 'by one of its words',
      lines: ['a: b', 'bundle: some packs', 'packs: pack'],
      line: 3,
      key: 'bundle',
      found: '"some packs"',
      word: 'packs',
    },
    { what: 'by a phrase', lines: ['topup: top up', 'top up: buy'], line: 2, key: 'topup', found: '"top up"', word: 'top up' },
    { what: 'in upper case', lines: ['refill: Renewal', 'renewal: refresh'], line: 2, key: 'refill', found: '"Renewal"', word: 'renewal' },
  ])('$what', ({ lines, line, key, found, word }) => {
    expect(saidBy(() => read(file(...lines)))).toBe(`
${FILE}, line ${line}: synonyms.${key}
  found     ${found}
  expected  ${not(word)}`);
  });

  test('a circle is two problems, each in its line', () => {
    expect(saidBy(() => read(file('refill: renewal', 'renewal: refill')))).toBe(`
${FILE}, line 2: synonyms.refill
  found     "renewal"
  expected  ${not('renewal')}
${FILE}, line 3: synonyms.renewal
  found     "refill"
  expected  ${not('refill')}`);
  });
});

describe('a file of a wrong form', () => {
  const some = 'one or more words';
  test.each([
    { what: 'no words on the right', text: file('refill:'), line: 2, key: 'synonyms.refill', found: 'nothing', expected: some },
    { what: 'blanks on the right', text: file('refill: "  "'), line: 2, key: 'synonyms.refill', found: '"  "', expected: some },
    { what: 'blanks on the left', text: file('"  ": refresh'), line: 2, key: 'synonyms.  ', found: '"  "', expected: some },
    { what: 'a list on the right', text: file('refill: [refresh]'), line: 2, key: 'synonyms.refill', found: '["refresh"]', expected: some },
    {
      what: 'a number',
      text: file('dozen: 12'),
      line: 2,
      key: 'synonyms.dozen',
      found: '12',
      expected: `${some}\n  write     dozen: "12"`,
    },
    {
      what: 'the same twice',
      text: file('refill: a', 'refill: b'),
      line: 3,
      key: 'not readable as YAML',
      found: '"refill: b"',
      expected: 'each key once',
    },
    {
      what: 'words outside of a list',
      text: 'synonyms: {}\nelsewhere:\n  - password',
      line: 3,
      key: 'elsewhere.0',
      found: '"password"',
      expected: 'a list of words, such as [password, login]\n  write     [password]',
    },
    {
      what: 'an empty word in a list',
      text: 'synonyms: {}\nelsewhere:\n  - [a, ""]',
      line: 3,
      key: 'elsewhere.0.1',
      found: '""',
      expected: some,
    },
    { what: 'lists left out', text: 'synonyms: {}', line: 1, key: 'elsewhere', found: 'nothing', expected: 'lists of words' },
    {
      what: 'another key',
      text: 'synonyms: {}\nelsewhere: []\nfillers: []',
      line: 3,
      key: 'fillers',
      found: '[]',
      expected: 'one of the keys synonyms, elsewhere',
    },
  ])('$what', ({ text, line, key, found, expected }) => {
    expect(saidBy(() => read(text))).toBe(`
${FILE}, line ${line}: ${key}
  found     ${found}
  expected  ${expected}`);
  });
});
