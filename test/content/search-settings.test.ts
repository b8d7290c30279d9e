import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { searchSettings, searchSettingsSchema } from '../../src/content/search-settings.ts';
import { messageOf } from './texts.ts';

const FILE = 'content/search.yaml';
const read = (text: string) => readYaml(FILE, text, searchSettingsSchema);
const content = (folder: string) => readFileSync(new URL(`../../${folder}/search.yaml`, import.meta.url), 'utf8');

test('the file of the site is read, and so is that of the tests', () => {
  expect(read(content('content'))).toEqual(searchSettings);
  expect(Object.keys(read(content('test/fixtures/content')))).toEqual(Object.keys(searchSettings));
});

test('words are read without the space around them', () => {
  expect(
    read('calculator: [" How much? "]\nsupport: [Contact]\nsynonyms: { credit: [token] }\nelsewhere:\n  - [password, " log in "]\n  - []'),
  ).toEqual({
    calculator: ['How much?'],
    changes: [],
    support: ['Contact'],
    synonyms: { credit: ['token'] },
    elsewhere: [['password', 'log in'], []],
  });
});

describe('a file of a wrong form', () => {
  const some = 'one or more words';
  const file = { calculator: '[Calculator]', support: '[Contact]', elsewhere: '[]' };
  test.each([
    { what: 'no question', rest: { calculator: '[]' }, line: 1, key: 'calculator', found: '[]', expected: 'at least one question' },
    { what: 'nothing', rest: { support: '' }, line: 2, key: 'support', found: 'nothing', expected: 'a list of questions' },
    { what: 'blanks', rest: { support: '[" "]' }, line: 2, key: 'support.0', found: '" "', expected: some },
    {
      what: 'a number',
      rest: { elsewhere: '[[500]]' },
      line: 3,
      key: 'elsewhere.0.0',
      found: '500',
      expected: `${some}\n  write     "500"`,
    },
    {
      what: 'words outside of a list',
      rest: { elsewhere: '[password]' },
      line: 3,
      key: 'elsewhere.0',
      found: '"password"',
      expected: 'a list of words, such as [password, login]\n  write     [password]',
    },
    {
      what: 'a synonym outside of a list',
      rest: { synonyms: '{ credit: token }' },
      line: 4,
      key: 'synonyms.credit',
      found: '"token"',
      expected: 'a list of words, such as [token, point]\n  write     credit: [token]',
    },
    {
      what: 'another key',
      rest: { weights: '{}' },
      line: 4,
      key: 'weights',
      found: '{  }',
      expected: 'one of the keys calculator, changes, support, synonyms, elsewhere',
    },
  ])('$what', ({ rest, line, key, found, expected }) => {
    const text = Object.entries({ ...file, ...rest }).map(([name, value]) => `${name}: ${value}`);
    expect(messageOf(() => read(text.join('\n')))).toBe(`
${FILE}, line ${line}: ${key}
  found     ${found}
  expected  ${expected}`);
  });
});
