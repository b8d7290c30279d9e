import { describe, expect, test } from 'vitest';
import { buttonName, countWords, doneWords } from '../../src/support-desk/messages.ts';

describe('the desk says', () => {
  test.each([
    { found: { answers: 33, presets: 28 }, first: 'What is it?', words: '33 answers, 28 presets. First: What is it?' },
    { found: { answers: 1, presets: 0 }, first: 'What is it?', words: '1 answer, 0 presets. First: What is it?' },
    { found: { answers: 0, presets: 1 }, first: 'Try it', words: '0 answers, 1 preset. First: Try it' },
    { found: { answers: 0, presets: 0 }, first: undefined, words: 'Nothing here matches. Try another word.' },
  ])('$words', ({ found, first, words }) => {
    expect(countWords(found, first)).toBe(words);
  });

  test('that what is shown is only the nearest', () => {
    expect(countWords({ answers: 3, presets: 0 }, 'What is it?', false)).toBe('Nothing here answers that. The nearest: What is it?');
  });

  test.each([
    { kind: 'link', name: 'Copy link: X', done: 'Link copied: X' },
    { kind: 'text', name: 'Copy as text: X', done: 'Copied as plain text: X' },
    { kind: 'markdown', name: 'Copy as Markdown: X', done: 'Copied as Markdown: X' },
  ] as const)('$name, and then $done', ({ kind, name, done }) => {
    expect(buttonName(kind, 'X')).toBe(name);
    expect(doneWords(kind, 'X')).toBe(done);
  });
});
