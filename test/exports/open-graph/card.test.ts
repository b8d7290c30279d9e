import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Card, card } from '../../../src/exports/open-graph/card.ts';
import { HOSTILE, textsOf } from './texts.ts';

const NOTE = 'No. Unused included credits reset at the start of each billing period on paid plans.';
const says = (rest: Partial<Card>): Card => ({ kind: 'answer', title: 'Do credits roll over?', note: NOTE, ...rest });
const words = (rest: Partial<Card>) => textsOf(card(says(rest))).map((text) => text.words);
const sizeOf = (title: string) => textsOf(card(says({ title, note: undefined }))).at(-1)?.style.fontSize;
/** A question of some length, in whole words. */
const long = (length: number) =>
  'Why does a workflow that makes two videos of the same length use more credits on one day? '.repeat(9).slice(0, length).trim();

describe('what a card says', () => {
  test.each([
    { kind: 'answer', said: ['Flikly Help Center', 'Answer', 'Do credits roll over?', NOTE] },
    { kind: 'article', said: ['Flikly Help Center', 'Article', 'Do credits roll over?', NOTE] },
    { kind: 'site', said: ['Do credits roll over?', NOTE] },
  ] as const)('of kind $kind', ({ kind, said }) => {
    expect(words({ kind })).toEqual(said);
  });

  test('nothing stands below a title without a note', () => {
    expect(words({ note: undefined })).toEqual(['Flikly Help Center', 'Answer', 'Do credits roll over?']);
  });

  test('a title that takes the room stands without its note', () => {
    expect(words({ title: long(140) }).slice(2)).toEqual([long(140)]);
  });

  test('a note that does not fit is left out whole', () => {
    expect(words({ note: long(700) })).toEqual(['Flikly Help Center', 'Answer', 'Do credits roll over?']);
  });
});

describe('a title', () => {
  test('shrinks in steps, and never grows with its length', () => {
    const sizes = [20, 40, 60, 80, 100, 120, 140].map((length) => Number(sizeOf(long(length))));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(3);
  });

  test('of 140 characters is whole', () => {
    expect(words({ title: long(140) })[2]).toBe(long(140));
  });

  test('that no step takes ends with a whole word and an ellipsis', () => {
    const shown = words({ title: long(500) })[2] ?? '';
    expect(shown).toMatch(/[a-z]…$/);
    expect(shown.length).toBeGreaterThan(140);
    expect(`${long(500)} `.startsWith(`${shown.slice(0, -1)} `)).toBe(true);
  });

  test('with no word that fits a line is cut within it', () => {
    expect(words({ title: 'W'.repeat(500) })[2]).toMatch(/^W{10,}…$/);
  });

  test('is the same tree each time', () => {
    expect(card(says({}))).toEqual(card(says({})));
  });
});

describe('what a title may hold', () => {
  const shown: Record<string, string> = {
    'a script': '<script>alert("credits")</script>',
    'right to left': 'Flikly Help Center',
    'right to left among Latin': 'Do credits roll over — ?',
    emoji: 'Do credits roll over?',
    Chinese: 'Flikly Help Center',
    'accents, composed and not': 'Příliš žluťoučký kůň, Łódź, Tieng Viet, été',
    'control characters and odd spaces': 'Do credits roll over?',
    'half of a surrogate pair': 'Do credits roll over?',
    nothing: 'Flikly Help Center',
  };
  test.each(HOSTILE.filter(({ what }) => shown[what]))('$what', ({ what, title }) => {
    expect(words({ title })[2]).toBe(shown[what]);
  });

  test('hyphens that do not break are hyphens', () => {
    expect(words({ title: 'AI\u2011powered, add\u2010on' })[2]).toBe('AI-powered, add-on');
  });
});

describe('a card looks like the site', () => {
  const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

  test('its mark is drawn as the icon is', () => {
    const icon = read('public/favicon.svg');
    const [rect, path] = [/<rect ([^>]*)\/>/, /<path ([^>]*)\/>/].map((tag) =>
      Object.fromEntries([...(tag.exec(icon)?.[1] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
    );
    const svg = card(says({ kind: 'site' })).props.children?.[0];
    expect(JSON.parse(JSON.stringify(svg), (_, value) => (typeof value === 'number' ? String(value) : value))).toMatchObject({
      type: 'svg',
      props: { viewBox: '0 0 24 24', children: [{ props: rect }, { props: path }] },
    });
  });
});
