import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { licenceList, licensedIn, unfit } from '../../../src/scripts/packages/licence-list.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the licences of the lockfile', () => {
  const packages = licensedIn(JSON.parse(read('package-lock.json')).packages);

  test('are listed: where the list is old, run "npm run licences"', () => {
    expect(read('LICENSES.md')).toBe(licenceList(packages));
  });

  test('are known, and ask for no more than their notice where a reader gets the code', () => {
    expect(unfit(packages)).toEqual([]);
  });

  test('what the product depends on is in the first list', () => {
    const shipped = packages.filter((one) => one.shipped).map(({ name }) => name);
    expect(shipped).toEqual(expect.arrayContaining(Object.keys(JSON.parse(read('package.json')).dependencies)));
    expect(shipped).not.toContain('vitest');
  });
});

describe('packages of a lockfile', () => {
  const lock = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b': { version: '2.0.0', license: 'GPL-3.0-only' },
    'node_modules/c': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
    'node_modules/c/node_modules/a': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/d': { version: '1.0.0', dev: true },
    'node_modules/@x/e': { version: '1.0.0', license: 'ISC', devOptional: true },
  };

  test('each once, shipped if any copy is', () => {
    expect(licensedIn(lock).map(({ name, shipped }) => [name, shipped])).toEqual([
      ['@x/e', false],
      ['a', true],
      ['b', true],
      ['c', false],
      ['d', false],
    ]);
  });

  test('unfit are one for readers that asks for more, and one without a licence', () => {
    expect(unfit(licensedIn(lock)).map(({ name }) => name)).toEqual(['b', 'd']);
  });
});
