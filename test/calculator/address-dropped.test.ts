import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/calculator/address.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { catalog, form, opens, packRow, stepRow } from './fixtures.ts';

const long = '9'.repeat(100_000);

/** Each stands before good parameters, which are kept. */
const dropped: { what: string; name: string; value: string }[] = [
  { what: 'an unknown parameter', name: 'utm_source', value: 'mail' },
  { what: 'a name in capitals', name: 'Plan', value: 'large' },
  { what: 'a name with a space', name: ' used', value: '4' },
  { what: 'no name', name: '', value: 'x' },
  { what: 'an unknown plan', name: 'plan', value: 'huge' },
  { what: 'an empty value', name: 'custom', value: '' },
  { what: 'a negative number', name: 'custom', value: '-1' },
  { what: 'a fraction', name: 'custom', value: '1.5' },
  { what: 'an exponent', name: 'custom', value: '1e3' },
  { what: 'a number past the limit', name: 'custom', value: String(LIMITS.credits + 1) },
  { what: 'a number without end', name: 'custom', value: long },
  { what: 'digits of another script', name: 'custom', value: '１２' },
  { what: 'credits needed, past the limit', name: 'need', value: String(LIMITS.credits + 1) },
  { what: 'credits needed, none', name: 'need', value: '0' },
  { what: 'credits needed, less than none', name: 'need', value: '-1' },
  { what: 'credits needed, none entered', name: 'need', value: '' },
  { what: 'a day that the month does not have', name: 'end', value: '2026-02-30' },
  { what: 'a date as people write it', name: 'end', value: '31/01/2026' },
  { what: 'the year 9999', name: 'start', value: '9999-12-31' },
  { what: 'the year before the first', name: 'today', value: `${LIMITS.firstYear - 1}-12-31` },
  { what: 'the year after the last', name: 'today', value: `${LIMITS.lastYear + 1}-01-01` },
  { what: 'a pack without its date', name: 'pack', value: '50' },
  { what: 'a pack with a wrong date', name: 'pack', value: '50.2026-13-01' },
  { what: 'a pack past the limit', name: 'pack', value: `${LIMITS.credits + 1}.2026-01-01` },
  { what: 'a pack of the year 9999', name: 'pack', value: '50.9999-12-31' },
  { what: 'a pack with a third part', name: 'pack', value: '50.2026-01-01.7' },
  { what: 'an unknown workflow', name: 'step', value: 'other' },
  { what: 'an unknown quality', name: 'step', value: 'clip.superb' },
  { what: 'an unknown resolution', name: 'step', value: 'clip..8k' },
  { what: 'an unknown quality, hidden', name: 'step', value: 'export.superb' },
  { what: 'an unknown resolution, hidden', name: 'step', value: 'export..8k' },
  { what: 'a wrong length, hidden', name: 'step', value: 'export...x' },
  { what: 'a length past the limit', name: 'step', value: `clip...${LIMITS.length + 1}` },
  { what: 'runs past the limit', name: 'step', value: `clip....${LIMITS.runs + 1}` },
  { what: 'no runs', name: 'step', value: 'clip....0' },
  { what: 'an own figure past the limit', name: 'step', value: `clip.....${LIMITS.credits + 1}` },
  { what: 'a seventh part', name: 'step', value: 'clip.plain.sd.5.1.4.7' },
  { what: 'a step longer than any', name: 'step', value: `clip....${'0'.repeat(200)}1` },
  { what: 'a plan that every object has', name: 'plan', value: 'constructor' },
  { what: 'a step that every object has', name: 'step', value: '__proto__' },
  { what: 'a name that every object has', name: 'constructor', value: 'x' },
  { what: "an object's prototype", name: '__proto__', value: '{"plan":"large"}' },
  { what: 'a property of a prototype', name: '__proto__[plan]', value: 'large' },
  { what: 'markup', name: 'plan', value: '<script>alert(1)</script>' },
  { what: 'markup, hidden', name: 'step', value: 'export.<script>' },
  { what: 'a null character', name: 'start', value: '2026-01-31\0' },
  { what: 'a line break', name: 'end', value: '2026-01-31\n' },
  { what: 'characters that turn the text around', name: 'custom', value: '\u202e12\u202c' },
];

// "hidden": in a part that the workflow does not use, but that another would show.
describe('dropped and named, the rest kept', () => {
  test.each(dropped)('$what', ({ name, value }) => {
    const query = new URLSearchParams([
      [name, value],
      ['plan', 'large'],
      ['used', '3'],
      ['step', 'clip'],
    ]);
    expect(readAddress(`?${query}`, catalog)).toEqual(
      opens(form({ plan: 'large', used: '3', steps: [stepRow('clip')] }), [{ name, value }]),
    );
  });

  test('what the browser itself cannot read: a broken escape, half a character', () => {
    expect(readAddress('used=%zz&plan=%ED%A0%80&custom=\ud800', catalog)).toEqual(
      opens(form(), [
        { name: 'used', value: '%zz' },
        { name: 'plan', value: '\ufffd\ufffd\ufffd' },
        { name: 'custom', value: '\ufffd' },
      ]),
    );
  });
});

describe('too much', () => {
  test('the first of a repeated parameter is kept', () => {
    expect(readAddress('used=1&used=2&used=1', catalog)).toEqual(
      opens(form({ used: '1' }), [
        { name: 'used', value: '2' },
        { name: 'used', value: '1' },
      ]),
    );
  });

  test('a wrong one does not take the place of a good one', () => {
    expect(readAddress('plan=huge&plan=large', catalog)).toEqual(opens(form({ plan: 'large' }), [{ name: 'plan', value: 'huge' }]));
  });

  test('packs and steps past the limit are dropped, the first ones kept', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, key) => key);
    const packs = rows(LIMITS.packs + 2).map((key) => `pack=${key}.2026-01-01`);
    const steps = rows(LIMITS.steps + 1).map((key) => `step=clip....${key + 1}`);
    expect(readAddress([...packs, ...steps].join('&'), catalog)).toEqual(
      opens(
        form({
          packs: rows(LIMITS.packs).map((key) => packRow(String(key), '2026-01-01', key)),
          steps: rows(LIMITS.steps).map((key) => stepRow('clip', { key, runs: String(key + 1) })),
        }),
        [
          { name: 'pack', value: `${LIMITS.packs}.2026-01-01` },
          { name: 'pack', value: `${LIMITS.packs + 1}.2026-01-01` },
          { name: 'step', value: `clip....${LIMITS.steps + 1}` },
        ],
      ),
    );
  });
});
