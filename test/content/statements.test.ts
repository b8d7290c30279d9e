import { describe, expect, test } from 'vitest';
import { checkStatements, statedRules } from '../../src/content/statements.ts';
import { messageOf } from './texts.ts';

describe('the rules that an article states', () => {
  const sources = [
    { what: 'none', text: 'Credits are not video minutes.', rules: [] },
    { what: 'in order', text: '<States rule="b.two">Two.</States> and <States rule="a.one">one</States>', rules: ['b.two', 'a.one'] },
    { what: 'with line breaks', text: '<States\n  rule="a.one"\n>\n\nOne.\n\n</States>', rules: ['a.one'] },
    { what: 'without content', text: '<States rule="a.one" />', rules: ['a.one'] },
    { what: 'twice', text: '<States rule="a.one" /><States rule="a.one" />', rules: ['a.one', 'a.one'] },
    { what: 'of another component, none', text: '<StatesOf rule="a.one" /><Rule rule="a.one" />', rules: [] },
    { what: 'in a comment, none', text: '{/* <States rule="a.one">Old.</States> */}\n\n{/*\n<States rule="a.two" />\n*/}', rules: [] },
  ];

  test.each(sources)('$what', ({ text, rules }) => {
    expect(statedRules(text)).toEqual(rules);
  });
});

describe('each rule is stated once, in the article that the catalog names', () => {
  const rules = [
    { id: 'a.one', article: 'first' },
    { id: 'a.two', article: 'second' },
  ];
  const one = '<States rule="a.one">One.</States>';
  const two = '<States rule="a.two">Two.</States>';
  const check = (first: string, second: string) => () =>
    checkStatements(rules, [
      { id: 'first', text: first },
      { id: 'second', text: second },
    ]);

  test('then all is well', () => {
    expect(check(one, two)).not.toThrow();
  });

  test('a rule that nothing states', () => {
    expect(messageOf(check('', two))).toBe(`
content/articles/first.mdx: a.one
  found     0
  expected  one <States rule="a.one"> in this article, because rules.yaml says that it states the rule`);
  });

  test('a rule that is stated twice', () => {
    expect(messageOf(check(one + one, two))).toBe(`
content/articles/first.mdx: a.one
  found     2
  expected  one <States rule="a.one"> in this article, because rules.yaml says that it states the rule`);
  });

  test('a rule that another article states besides', () => {
    expect(messageOf(check(one + two, two))).toBe(`
content/articles/first.mdx: a.two
  found     "a.two"
  expected  the id of a rule that rules.yaml places in this article`);
  });

  test('a rule that only another article states: missing here, misplaced there', () => {
    expect(messageOf(check(one + two, ''))).toBe(`
content/articles/second.mdx: a.two
  found     0
  expected  one <States rule="a.two"> in this article, because rules.yaml says that it states the rule
content/articles/first.mdx: a.two
  found     "a.two"
  expected  the id of a rule that rules.yaml places in this article`);
  });

  test('a rule that does not exist', () => {
    expect(messageOf(check(`${one}<States rule="a.three" />`, two))).toBe(`
content/articles/first.mdx: a.three
  found     "a.three"
  expected  the id of a rule that rules.yaml places in this article`);
  });

  test('an article that is not there states nothing', () => {
    expect(messageOf(() => checkStatements([{ id: 'a.one', article: 'missing' }], []))).toContain('content/articles/missing.mdx');
  });
});
