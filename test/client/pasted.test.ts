import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMarkdown, asPlainText, type PastedAnswer } from '../../src/client/pasted.ts';
import { linksOf, ofType, readMarkdown, wordsOf } from '../markdown.ts';

const URL_OF_ANSWER = 'https://help.example.com/answers/do-credits-roll-over/';
const ANSWER: PastedAnswer = {
  question: 'Do credits roll over?',
  text: 'No. They reset.\n\nSee Billing (https://flikly.example/).',
  markdown: 'No. They **reset**.\n\nSee [Billing](https://flikly.example/).',
  url: URL_OF_ANSWER,
  month: 'May 2026',
};
const asked = (question: string) => readMarkdown(asMarkdown({ ...ANSWER, question }));

test('as plain text: question, answer, link and month', () => {
  expect(asPlainText(ANSWER)).toBe(`Do credits roll over?

No. They reset.

See Billing (https://flikly.example/).

https://help.example.com/answers/do-credits-roll-over/
Confirmed May 2026
`);
});

test('as Markdown: the question is the link', () => {
  expect(asMarkdown(ANSWER)).toBe(`**[Do credits roll over?](https://help.example.com/answers/do-credits-roll-over/)**

No. They **reset**.

See [Billing](https://flikly.example/).

Confirmed May 2026
`);
});

describe('a question with signs of Markdown stays one link, with its words', () => {
  test.each([
    { what: 'brackets', question: 'Do [unused] credits roll over?' },
    { what: 'brackets that do not close', question: 'Do ]( credits [roll over?' },
    { what: 'another link', question: 'Do [credits](https://other.example/) roll over?' },
    { what: 'emphasis', question: 'Do *my* credits __roll__ over?' },
    { what: 'code', question: 'Do `credits` roll over?' },
    { what: 'a tag', question: 'Do <b>credits</b> roll over?' },
    { what: 'an address in angle brackets', question: 'Is <https://other.example/> mine?' },
    { what: 'a backslash', question: 'Do credits\\ roll over\\?' },
    { what: 'an image', question: 'Do ![credits](x.png) roll over?' },
    { what: 'a strike', question: 'Do ~~credits~~ roll over?' },
    { what: 'an entity', question: 'Do credits &amp; minutes roll over?' },
    { what: 'what reads as the start of a list', question: '1. Do credits roll over?' },
  ])('$what: $question', ({ question }) => {
    const tree = asked(question);
    expect(linksOf(tree)[0]).toEqual({ words: question, url: URL_OF_ANSWER });
    expect(linksOf(tree)).toHaveLength(2);
    expect(ofType(tree, 'html')).toEqual([]);
  });

  test('whatever it is', () => {
    const sign = fc.constantFrom(...'[]()*_`<>\\!#&~|{}"\'.?- ab1;');
    const question = fc.string({ unit: sign, minLength: 1, maxLength: 20 }).map((signs) => `Why ${signs.trim()} so?`);
    fc.assert(
      fc.property(question, (words) => {
        expect(linksOf(asked(words))[0]).toEqual({ words: words.replace(/\s+/g, ' '), url: URL_OF_ANSWER });
        expect(wordsOf(asked(words))).toContain('No. They reset.');
      }),
    );
  });
});
