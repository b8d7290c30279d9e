import { afterEach, describe, expect, test, vi } from 'vitest';
import { pastedText, textsFrom } from '../../src/support-desk/texts.ts';

const answer = { id: 'a', title: 'What is it?', url: 'https://help.example/answers/a/', month: 'May 2026' };
const preset = { id: undefined, title: 'Try it', url: 'https://help.example/calculator/?plan=pro', month: '' };
const figured = { ...preset, text: 'For example: Probably not.' };
const texts = async () => new Map([['a', { id: 'a', text: 'It is this.', markdown: 'It is **this**.' }]]);

describe('what a row gives', () => {
  test.each([
    { what: 'the link of an answer', row: answer, kind: 'link', given: answer.url },
    { what: 'the link of a preset', row: preset, kind: 'link', given: preset.url },
    { what: 'a preset as text', row: figured, kind: 'text', given: `Try it\n\nFor example: Probably not.\n\n${preset.url}\n` },
    {
      what: 'a preset as Markdown',
      row: figured,
      kind: 'markdown',
      given: `**[Try it](${preset.url})**\n\nFor example: Probably not.\n`,
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

  const example = {
    id: 'a',
    text: 'It is this.\n\nExample: See one (https://help.example/calculator/?plan=pro&example=yes)',
    markdown: 'It is this.\n\n[Example: See one](https://help.example/calculator/?plan=pro&example=yes)',
  };
  const exemplary = async () => new Map([['a', example]]);
  const own = {
    id: undefined,
    title: 'Pro, 37 used',
    text: 'You have 63 credits.',
    url: 'https://help.example/calculator/?used=37',
    month: '',
  };

  test('the example of an answer is marked as one', async () => {
    expect(await pastedText(answer, 'text', exemplary)).toContain('\n\nFor example: See one (https://help.example/calculator/?');
    expect(await pastedText(answer, 'markdown', exemplary)).toContain('\n\nFor example: [See one](https://help.example/calculator/?');
  });

  test.each(['text', 'markdown'] as const)('the case of the customer takes the place of the example: %s', async (kind) => {
    const pasted = await pastedText(answer, kind, exemplary, own);
    expect(pasted).toContain('It is this.\n\nYou have 63 credits.\n\n');
    expect(pasted).toContain(own.url);
    expect(pasted).not.toMatch(/example:|example=yes/i);
  });

  test.each([
    { kind: 'text', given: `You have 63 credits.\n\n${own.url}\n` },
    { kind: 'markdown', given: `You have 63 credits.\n\n<${own.url}>\n` },
  ] as const)('the case by itself is the reply and its link: $kind', async ({ kind, given }) => {
    expect(await pastedText(own, kind, texts, own)).toBe(given);
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
