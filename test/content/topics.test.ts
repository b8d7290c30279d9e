import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { byTopic, topics, topicsSchema } from '../../src/content/topics.ts';
import { messageOf } from './texts.ts';

const read = (text: string) => readYaml('content/topics.yaml', text, topicsSchema);

test('topics keep the order of the file', () => {
  expect(read('refresh: Refresh and reset\nadd-ons: Add-on credits\nlow: "  Running low "')).toEqual([
    { id: 'refresh', name: 'Refresh and reset' },
    { id: 'add-ons', name: 'Add-on credits' },
    { id: 'low', name: 'Running low' },
  ]);
});

describe('a file of topics that is wrong', () => {
  const form = 'a name of lower-case letters and hyphens';
  test.each([
    {
      what: 'a name with capitals',
      text: 'plans: Plans\nAddOns: Add-on credits',
      line: 2,
      key: 'AddOns',
      found: '"AddOns"',
      expected: form,
    },
    { what: 'a name with a space', text: 'add ons: Add-on credits', line: 1, key: 'add ons', found: '"add ons"', expected: form },
    { what: 'a topic without words', text: 'plans:', line: 1, key: 'plans', found: 'nothing', expected: 'the name of a topic' },
    { what: 'a topic of blanks', text: 'plans: "  "', line: 1, key: 'plans', found: '"  "', expected: 'the name of a topic' },
    { what: 'no topic', text: '{}', line: 1, key: 'the file', found: '{  }', expected: 'at least one topic' },
    {
      what: 'a topic twice',
      text: 'plans: A\nplans: B',
      line: 2,
      key: 'not readable as YAML',
      found: '"plans: B"',
      expected: 'each key once',
    },
  ])('$what', ({ text, line, key, found, expected }) => {
    expect(messageOf(() => read(text))).toBe(`
content/topics.yaml, line ${line}: ${key}
  found     ${found}
  expected  ${expected}`);
  });
});

test('entries are grouped in the order of the topics, keep their own within one, and no group is empty', () => {
  const entry = (id: string, topic = '') => ({ id, data: { topic } });
  const [first, second, third] = topics.map(({ id }) => id);
  const groups = byTopic([entry('c', third), entry('a', first), entry('d', third), entry('b', first)]);
  expect(groups.map(({ topic, entries }) => [topic.id, ...entries.map(({ id }) => id)])).toEqual([
    [first, 'a', 'b'],
    [third, 'c', 'd'],
  ]);
  expect(topics.map(({ id }) => id)).toContain(second);
});
