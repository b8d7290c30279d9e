import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import { createFormat } from '../../src/calculator/format.ts';
import { replyOf } from '../../src/calculator/messages/reply.ts';
import { accountInputs, validInputs } from './any-inputs.ts';
import { PLURAL_OF_ONE } from './derivation-case.ts';
import { form, packRow } from './fixtures.ts';
import { catalog, linkOpened } from './links.ts';
import { shownOf } from './shown.ts';

const format = createFormat();
const HOME = 'https://help.example.com/calculator/';

/** What an agent copies who has this form before them. */
function reply(query: string): string {
  const inputs = linkOpened(query);
  return replyOf(shownOf(inputs, catalog), format, `${HOME}?${writeAddress(inputs, catalog)}`);
}
const wordsIn = (text: string) => text.split(/\s+/).length;

const VIDEOS = 'make=short-videos&quality=standard&resolution=720p';
const DATED = 'start=2026-01-31&today=2026-11-22';

/** Each kind of answer. The words stand in replies.md, to be read as a customer does. */
const CASES: Record<string, string> = {
  yes: `${VIDEOS}&plan=creator&seconds=5&videos=4`,
  maybe: 'make=short-videos&quality=draft&resolution=720p&plan=creator&seconds=10&videos=8',
  'probably not': `${VIDEOS}&plan=creator&seconds=10&videos=8`,
  'no, by the figure that the app shows': 'make=clips&minutes=30&recordings=6&captions=no&each=6&plan=creator',
  'not enough for one': `${VIDEOS}&plan=free&seconds=30&videos=1`,
  'no plan yet, and one is enough': `${VIDEOS}&plan=none&seconds=10&videos=8`,
  'no plan yet, and none is sure to be enough': 'make=clips&minutes=60&recordings=20&captions=yes&plan=none',
  'no plan yet, and nothing to make': 'make=nothing&plan=none',
  'no plan yet, and a pack': 'make=nothing&pack=50.2026-06-10&plan=none&today=2026-11-22',
  'credits needed, and no plan yet': 'make=credits&need=80&plan=none',
  'credits needed, a pack, and no plan yet': 'make=credits&need=80&pack=50.2026-06-10&plan=none&today=2026-11-22',
  'credits needed, enough': 'make=credits&need=80&plan=pro',
  'credits needed, short of them': `make=credits&need=300&pack=50.2026-06-10&plan=team&used=37&${DATED}`,
  'an account with nothing to make': `make=nothing&pack=50.2026-06-10&plan=pro&used=37&${DATED}`,
  'an account with two packs': `${VIDEOS}&plan=creator&seconds=10&videos=8&pack=50.2026-06-10&pack=20.2026-02-01&used=12&${DATED}`,
  'an account with five packs': `${VIDEOS}&plan=creator&seconds=10&videos=8&${[1, 2, 3, 4, 5].map((month) => `pack=2${month}.2026-0${month}-10`).join('&')}&${DATED}`,
  'a doubt by the end of the subscription': `${VIDEOS}&plan=pro&seconds=10&videos=8&pack=50.2026-06-10&end=2026-12-24&${DATED}`,
  'no more refresh': `${VIDEOS}&plan=pro&seconds=10&videos=8&end=2026-11-28&${DATED}`,
  'credits granted once': 'make=nothing&plan=free',
  'credits granted once, used': `${VIDEOS}&plan=free&seconds=5&videos=1&used=2`,
  'an agreement': `${VIDEOS}&plan=custom&custom=400&seconds=30&videos=20&${DATED}`,
  'an agreement whose figure is missing': `${VIDEOS}&plan=custom&seconds=30&videos=20`,
  'a link that holds a day of another year': `make=nothing&plan=pro&start=2026-01-31&today=2027-02-16&used=12`,
  'before the start is known': `${VIDEOS}&plan=pro&seconds=10&videos=12&used=37&pack=50.2026-06-10&today=2026-11-22`,
  'an old link, which names no plan': 'pack=50.2026-06-10&today=2026-11-22',
  'steps of one’s own': 'make=own-steps&plan=creator&step=text-to-video.standard.720p.10.8&step=captioning...12.2',
  'what costs nothing': 'make=own-steps&plan=creator&step=export',
};

test('the replies, to be read', async () => {
  const read = Object.entries(CASES).map(([what, query]) => `## ${what}\n\n${reply(query)}\n`);
  const head =
    '# What an agent copies\n\nEach with the rates of the fixture content. One is wrong if a customer would not understand it at once.\n';
  await expect([head, ...read].join('\n')).toMatchFileSnapshot('replies.md');
});

describe('a reply', () => {
  test.each([
    {
      what: 'names the plan, which an old link leaves out',
      query: 'pack=50.2026-06-10&today=2026-11-22',
      words: 'You have 80 credits on Creator.',
    },
    {
      what: 'says what counts as used, and that the last day counts',
      query: `make=nothing&pack=50.2026-06-10&plan=pro&used=37&${DATED}`,
      words: '63 included until and including 29 November; 50 add-on until 9 June 2027. Counted as used: 37.',
    },
    {
      what: 'says that nothing counts as used',
      query: `make=nothing&plan=pro&${DATED}`,
      words: '100 included until and including 29 November. Counted as used: nothing.',
    },
    {
      what: 'counts no pack without a plan, and says so',
      query: 'make=nothing&pack=50.2026-06-10&plan=none&today=2026-11-22',
      words: 'Your pack is kept, but not counted: choose your plan to count it.',
    },
    {
      what: 'says what each way leads to in words',
      query: `${VIDEOS}&plan=creator&seconds=10&videos=8`,
      words: 'What you can do: Only 3 videos (enough); Add 34 credits, for this period (enough).',
    },
  ])('$what', ({ query, words }) => {
    expect(reply(query)).toContain(words);
  });

  test.each(Object.entries(CASES))('%s: at most 80 words, and the link last', (_, query) => {
    const { dropped } = readAddress(query, catalog);
    const text = reply(query);
    expect([dropped, wordsIn(text) <= 80]).toEqual([[], true]);
    expect(text.split('\n').at(-1)).toMatch(/^https:\/\/help\.example\.com\/calculator\/\?\S+$/);
  });

  test('names no lot of credits where even one makes it too long', () => {
    const packs = [packRow('1', '2028-09-17', 0), packRow('1', '2028-09-17', 3)];
    const account = { start: '2027-12-31', today: '2028-09-17', end: '2028-10-17', used: '0', packs };
    const text = replyOf(shownOf(form({ ...account, make: 'talks', values: { talks: { images: 'yes' } } })), format, HOME);
    expect(wordsIn(text)).toBeLessThanOrEqual(80);
    expect(text).not.toContain('and including');
  });

  test.each([
    { what: 'of an account that may be real', inputs: accountInputs, numRuns: 400 },
    {
      what: 'up to every limit',
      inputs: validInputs.map((inputs) => ({ ...inputs, packs: inputs.packs.map((pack, key) => ({ ...pack, key })) })),
      numRuns: 100,
    },
  ])('any form $what: no longer, in whole sentences, with nothing of the machine', ({ inputs: any, numRuns }) => {
    fc.assert(
      fc.property(any, (inputs) => {
        const text = replyOf(shownOf(inputs), format, HOME);
        expect(wordsIn(text)).toBeLessThanOrEqual(80);
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|object|pack-\d|pack 0|\.\.|\?\.| {2}|\n\n|\d{4}-\d\d/);
        expect(text).not.toMatch(PLURAL_OF_ONE);
        for (const line of text.split('\n').slice(0, -1)) expect(line).toMatch(/^[A-Z\d].*[.?]$/);
      }),
      { numRuns },
    );
  });
});
