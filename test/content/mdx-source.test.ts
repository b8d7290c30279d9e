import { describe, expect, test } from 'vitest';
import { filesWithTag } from '../../src/content/mdx-source.ts';

const files = (...texts: string[]) => texts.map((text, index) => ({ file: `file-${index + 1}`, text }));
const found = (...texts: string[]) => filesWithTag(files(...texts), 'Try', 'plan', 'fre');

describe('the file with <Try plan="fre">', () => {
  test.each([
    { what: 'closed by itself', text: '<Try plan="fre" />' },
    { what: 'without a space before the slash', text: '<Try plan="fre"/>' },
    { what: 'around words', text: 'Before.\n\n<Try plan="fre">Words</Try>\n' },
    { what: 'in single quotes, after others', text: "<Try used='3' plan='fre' />" },
    { what: 'over several lines', text: '<Try\n  used="3"\n  plan="fre"\n/>' },
    { what: 'after a value that holds the sign of an end', text: '<Try used="a > b" plan="fre" />' },
    { what: 'in an expression', text: "<Try plan={'fre'} />" },
    { what: 'in a list', text: "<Try plan={['free', 'fre']} />" },
    { what: 'as the second of two', text: '<Try plan="pro" />\n\n<Try plan="fre" />' },
  ])('$what', ({ text }) => {
    expect(found('<Try plan="free" />', text)).toEqual(['file-2']);
  });

  test.each([
    { what: 'another value that begins with it', text: '<Try plan="free" />' },
    { what: 'another attribute with the value', text: '<Try end="fre" plan="free" />' },
    { what: 'an attribute in the value of another', text: `<Try end='plan="fre"' />` },
    { what: 'another component', text: '<Tryout plan="fre" /><Credits plan="fre" />' },
    { what: 'a comment', text: '{/* <Try plan="fre" /> */}' },
    { what: 'the words alone', text: 'plan="fre"' },
  ])('is not the one with $what', ({ text }) => {
    expect(found(text)).toEqual([]);
  });

  test('is each of several, once', () => {
    expect(found('<Try plan="fre" /><Try plan="fre" />', '', '<Try plan="fre" />')).toEqual(['file-1', 'file-3']);
  });
});

test('an attribute without a value is true', () => {
  expect(filesWithTag(files('<Try plan />', '<Try used />'), 'Try', 'plan', 'true')).toEqual(['file-1']);
});
