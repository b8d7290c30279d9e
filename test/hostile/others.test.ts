import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listeners } from '../../src/components/tell-height.ts';
import { feedbackUrl, searchLogUrl } from '../../src/content/settings.ts';
import { EACH } from './anything.ts';
import { HOSTILE_TEXTS } from './texts.ts';

describe('who is told the height of a frame', () => {
  test.each(EACH)('not %s', (_, text) => {
    expect(listeners(['https://flikly.example'], text, '')).toEqual([]);
  });
});

describe('settings of a build', () => {
  test.each(
    [feedbackUrl, searchLogUrl].flatMap((read) => HOSTILE_TEXTS.map((text) => ({ name: read.name, at: text.slice(0, 40), read, text }))),
  )('$name: an address, or a sentence that says what to set: $at', ({ read, text }) => {
    const name = read === feedbackUrl ? 'FEEDBACK_URL' : 'SEARCH_LOG_URL';
    let url: string | undefined;
    try {
      url = read({ [name]: text });
    } catch (error) {
      expect(String(error)).toMatch(new RegExp(`${name} is "[\\s\\S]*". Set it to an address such as https://`));
      return;
    }
    expect(url === undefined || /^(https?:\/\/|\/[\w.~/-]+$)/.test(url)).toBe(true);
  });
});

test('nothing that runs in the browser parses a text as HTML or as a script', () => {
  const files = globSync('src/{search,desk,copy,calculator,components}/**/*.{ts,tsx}').filter((file) => !file.endsWith('dev-index.ts'));
  expect(files.length).toBeGreaterThan(60);
  const parsing = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet|\beval\b|new Function|createContextualFragment/;
  expect(files.filter((file) => parsing.test(readFileSync(file, 'utf8')))).toEqual([]);
});
