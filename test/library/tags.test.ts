import { describe, expect, test } from 'vitest';
import { filesWithTag } from '../../src/library/tags.ts';

const files = (...bodies: string[]) => bodies.map((body, index) => ({ file: `file-${index + 1}`, body }));
const found = (...bodies: string[]) => filesWithTag(files(...bodies), 'Try', 'plan', 'fre');

describe('the file with <Try plan="fre">', () => {
  test.each([
    { what: 'closed by itself', body: '<Try plan="fre" />' },
    { what: 'without a space before the slash', body: '<Try plan="fre"/>' },
    { what: 'around words', body: 'Before.\n\n<Try plan="fre">Words</Try>\n' },
    { what: 'in single quotes, after others', body: "<Try used='3' plan='fre' />" },
    { what: 'over several lines', body: '<Try\n  used="3"\n  plan="fre"\n/>' },
    { what: 'after a value that holds the sign of an end', body: '<Try used="a > b" plan="fre" />' },
    { what: 'in an expression', body: "<Try plan={'fre'} />" },
    { what: 'in a list', body: "<Try plan={['free', 'fre']} />" },
    { what: 'as the second of two', body: '<Try plan="pro" />\n\n<Try plan="fre" />' },
  ])('$what', ({ body }) => {
    expect(found('<Try plan="free" />', body)).toEqual(['file-2']);
  });

  test.each([
    { what: 'another value that begins with it', body: '<Try plan="free" />' },
    { what: 'another attribute with the value', body: '<Try end="fre" plan="free" />' },
    { what: 'an attribute in the value of another', body: `<Try end='plan="fre"' />` },
    { what: 'another component', body: '<Tryout plan="fre" /><Credits plan="fre" />' },
    { what: 'a comment', body: '{/* <Try plan="fre" /> */}' },
    { what: 'the words alone', body: 'plan="fre"' },
  ])('is not the one with $what', ({ body }) => {
    expect(found(body)).toEqual([]);
  });

  test('is each of several, once', () => {
    expect(found('<Try plan="fre" /><Try plan="fre" />', '', '<Try plan="fre" />')).toEqual(['file-1', 'file-3']);
  });
});

test('an attribute without a value is true', () => {
  expect(filesWithTag(files('<Try plan />', '<Try used />'), 'Try', 'plan', 'true')).toEqual(['file-1']);
});
