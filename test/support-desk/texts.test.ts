import { afterEach, describe, expect, test, vi } from 'vitest';
import { pastedText, textsFrom } from '../../src/support-desk/texts.ts';

const answer = { id: 'a', title: 'What is it?', url: 'https://help.example/answers/a/', month: 'May 2026' };
const preset = { id: undefined, title: 'Try it', url: 'https://help.example/calculator/?plan=pro', month: '' };
const figured = { ...preset, figure: 'Probably not · 32–64 of 30, an estimate' };
const texts = async () => new Map([['a', { id: 'a', text: 'It is this.', markdown: 'It is **this**.' }]]);

describe('what a row gives', () => {
  test.each([
    { what: 'the link of an answer', row: answer, kind: 'link', given: answer.url },
    { what: 'the link of a preset', row: preset, kind: 'link', given: preset.url },
    { what: 'a preset as text', row: preset, kind: 'text', given: `Try it\n${preset.url}\n` },
    { what: 'a preset as Markdown', row: preset, kind: 'markdown', given: `[Try it](${preset.url})\n` },
    {
      what: 'a preset with a figure as text',
      row: figured,
      kind: 'text',
      given: `Try it\nProbably not · 32–64 of 30, an estimate\n${preset.url}\n`,
    },
    {
      what: 'a preset with a figure as Markdown',
      row: figured,
      kind: 'markdown',
      given: `[Try it](${preset.url}): Probably not · 32–64 of 30, an estimate\n`,
    },
    { what: 'an answer as text', row: answer, kind: 'text', given: `What is it?\n\nIt is this.\n\n${answer.url}\nConfirmed May 2026\n` },
    {
      what: 'an answer as Markdown',
      row: answer,
      kind: 'markdown',
      given: `**[What is it?](${answer.url})**\n\nIt is **this**.\n\nConfirmed May 2026\n`,
    },
  ] as const)('$what', async ({ row, kind, given }) => {
    expect(await pastedText(row, kind, texts)).toBe(given);
  });

  test('a link needs no texts', async () => {
    expect(await pastedText(answer, 'link', () => Promise.reject(new Error('no texts')))).toBe(answer.url);
  });

  test('an answer without a text is an error, never an empty paste', async () => {
    await expect(pastedText({ ...answer, id: 'b' }, 'text', texts)).rejects.toThrow('There is no text of b.');
  });
});

describe('the texts', () => {
  afterEach(() => vi.unstubAllGlobals());
  const file = JSON.stringify({ answers: [{ id: 'a', text: 'x', markdown: 'y' }] });

  test('are fetched once, however often they are wanted', async () => {
    const fetched = vi.fn(async () => new Response(file));
    vi.stubGlobal('fetch', fetched);
    const load = textsFrom('/answers.json');
    const [first] = await Promise.all([load(), load()]);
    expect(first.get('a')).toEqual({ id: 'a', text: 'x', markdown: 'y' });
    await load();
    expect(fetched.mock.calls).toEqual([['/answers.json', { signal: expect.any(AbortSignal) }]]);
  });

  test.each([
    { what: 'the network fails', answer: () => Promise.reject(new TypeError('offline')) },
    { what: 'the host answers with an error', answer: async () => new Response('', { status: 500 }) },
    { what: 'the host answers with a page', answer: async () => new Response('<!doctype html>') },
  ])('are asked for again after $what', async ({ answer: failing }) => {
    const fetched = vi.fn<() => Promise<Response>>(failing);
    vi.stubGlobal('fetch', fetched);
    const load = textsFrom('/answers.json');
    await expect(load()).rejects.toThrow();
    fetched.mockImplementation(async () => new Response(file));
    expect((await load()).size).toBe(1);
  });
});
