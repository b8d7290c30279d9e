import { describe, expect, test, vi } from 'vitest';
import { questionsOf } from '../../src/search/question-index.ts';
import { rankerOf } from '../../src/search/rank.ts';
import { shardedFiles, shardedRanker } from '../../src/search/sharded-index.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { EACH } from '../hostile/anything.ts';
import { ENTRIES, entry, indexOf } from './small-index.ts';

/** The small index plus many entries, each about its own subject. */
const entries = [
  ...ENTRIES,
  ...Array.from({ length: 300 }, (_, k) => entry(`${k}/`, `What is thing${k}?`, [`where does a thing${k} come from`])),
];
const { sharded, files } = shardedFiles(entries);
const sent = async (name: string): Promise<unknown> => JSON.parse(JSON.stringify(files.get(name)));
const ranker = (load = sent) => shardedRanker(indexOf({ entries: [] }), sharded, load);

test('each entry stands in one file, in order, and each word once', () => {
  const parts = [...files.values()].flatMap((file) => (Array.isArray(file) ? [file] : []));
  expect(parts.flat()).toEqual(entries);
  const words = sharded.words.split(' ').map((pair) => pair.split(':')[0]);
  expect(words.toSorted()).toEqual([...new Set(entries.flatMap((one) => [...questionsOf(one), one.summary]).flatMap(tokensOf))].toSorted());
  expect(files.size).toBe(parts.length + sharded.shards);
});

describe('a sharded index', async () => {
  const rank = ranker();
  const whole = await rankerOf(indexOf({ entries }));
  const queries = [...ENTRIES.flatMap(questionsOf), 'refnud', 'buymore credits', 'img2vid', 'thing7', 'expi', 'crdts refund'];

  test.each(queries)('finds what the whole one finds: %s', async (query) => {
    const [inParts, inWhole] = [await rank(query), whole(query)];
    expect(inParts.scored[0]?.entry).toEqual(inWhole.scored[0]?.entry);
    expect(inParts.tokens).toEqual(inWhole.tokens);
  });

  test('finds what stands in several files', async () => {
    const paths = (await rank('refund thing290')).scored.map((one) => one.entry.path);
    expect(paths).toEqual(expect.arrayContaining(['answers/refund/', '290/']));
  });

  test.each(EACH)('takes %s', async (_, text) => {
    const { features } = await rank(text.slice(0, 300));
    expect(Object.values(features).every((value) => value >= 0 && value <= 1 + 1e-9)).toBe(true);
  });
});

test('a query loads a few files, each once', async () => {
  const load = vi.fn(sent);
  const rank = ranker(load);
  await Promise.all([rank('thing7'), rank('thing7')]);
  await rank('thing7');
  const names = load.mock.calls.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeLessThan(5);
  await ranker(load)('zebra');
  expect(load).toHaveBeenCalledTimes(names.length);
});

test('a file that did not load is asked for again', async () => {
  const load = vi.fn(sent).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const rank = ranker(load);
  await expect(rank('thing7')).rejects.toThrow('Failed to fetch');
  expect((await rank('thing7')).scored[0]?.entry.path).toBe('7/');
});
