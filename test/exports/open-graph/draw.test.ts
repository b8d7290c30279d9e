import fc from 'fast-check';
import satori, { type SatoriNode } from 'satori';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Card, card } from '../../../src/exports/open-graph/card.ts';
import { draw } from '../../../src/exports/open-graph/draw.ts';
import { inter } from '../../../src/exports/open-graph/inter.ts';
import { BAR, BELOW_HEAD, HEAD, HEIGHT, MARGIN, WIDTH } from '../../../src/exports/open-graph/theme.ts';
import { HOSTILE } from './texts.ts';

const answer = (title: string): Card => ({ kind: 'answer', title, note: 'No. Unused included credits reset.' });

/** The darkest of the channels in a part of a card: of nothing but paper, it is light. */
async function darkest(png: Buffer, left: number, top: number, width: number, height: number): Promise<number> {
  const { channels } = await sharp(await sharp(png).extract({ left, top, width, height }).toBuffer()).stats();
  return Math.min(...channels.map((channel) => channel.min));
}
const PAPER = 0xf8;

beforeEach(() => {
  vi.stubGlobal('fetch', () => expect.fail('A drawing may not use the network.'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a drawn card', () => {
  const cases = [{ what: 'a short question', title: 'Do credits roll over?' }, ...HOSTILE];

  test.each(cases)('of $what is a small PNG of 1200 by 630, with its margins empty', async ({ title }) => {
    const png = await draw(card(answer(title)));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(40_000);
    // A letter may lean over its margin by some pixels.
    const lean = 6;
    const below = HEIGHT - BAR - MARGIN.bottom + lean;
    expect(await darkest(png, 0, 0, MARGIN.side - lean, HEIGHT - BAR)).toBeGreaterThan(PAPER);
    expect(await darkest(png, WIDTH - MARGIN.side + lean, 0, MARGIN.side - lean, HEIGHT - BAR)).toBeGreaterThan(PAPER);
    expect(await darkest(png, 0, MARGIN.top + HEAD.entry, WIDTH, 30)).toBeGreaterThan(PAPER);
    expect(await darkest(png, 0, below, WIDTH, HEIGHT - BAR - below)).toBeGreaterThan(PAPER);
  });

  test('has the letters of both files of Inter: a box in their place would be the same box', async () => {
    const [one, other] = await Promise.all(['č', 'ž'].map((title) => draw(card(answer(title)))));
    expect(one).not.toEqual(other);
  });
});

describe('the layout keeps what the measure promised', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Why',
      'did',
      'credits',
      'AI-powered',
      'Łódź',
      'WWW',
      'reset?',
      'illimitable',
      'To',
      'AVATAR',
      '“quoted”',
      '(1,000)',
      '?',
      '—',
      '/',
      '(',
      '…',
    ),
    fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzÅÉTVWY.,-/'"), minLength: 1, maxLength: 24 }),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

  /** How far title and note reach beyond their room, in pixels: 0 where they stay within it. */
  async function excess(title: string, note: string): Promise<number> {
    const nodes: SatoriNode[] = [];
    const tree = card({ kind: 'article', title, note });
    await satori(tree, { width: WIDTH, height: HEIGHT, fonts: inter, onNodeDetected: (node) => nodes.push(node) });
    const texts = nodes.filter((node) => node.textContent !== undefined).slice(2);
    expect(texts.length).toBeGreaterThan(0);
    const [above, below] = [MARGIN.top + HEAD.entry + BELOW_HEAD, HEIGHT - BAR - MARGIN.bottom];
    return Math.max(0, ...texts.flatMap(({ top, height }) => [above - top, top + height - below]).map(Math.floor));
  }

  test('title and note stay in their room', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (title, note) => {
        expect(await excess(title, note)).toBe(0);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('a line that is as wide as its room to a thousandth is not counted on', async () => {
    expect(await excess('aaa a aaago illimitable did ? WWW', 'a')).toBe(0);
  });

  test('a mark that no line may begin with is measured with the word before it', async () => {
    expect(await excess('Why Why aaaaaa ,a AI-powered', 'Why')).toBe(0);
  });
});
