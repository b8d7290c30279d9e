import { afterEach, describe, expect, test, vi } from 'vitest';
import { storedQuery, storeQuery } from '../../src/search/stored-query.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The storage of a tab. */
function storage() {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return kept;
}

test('what was typed last is there again, as it is looked for', () => {
  storage();
  expect(storedQuery()).toBe('');
  storeQuery('roll over');
  storeQuery(' “Café”? ');
  expect(storedQuery()).toBe('“Café”?');
  storeQuery('');
  expect(storedQuery()).toBe('');
});

test('it is kept under one name, and nothing else is', () => {
  const kept = storage();
  storeQuery('a');
  storeQuery('b');
  expect([...kept]).toEqual([['help-center-search', 'b']]);
});

test('of a text that another page has put there, no more is taken than is looked for', () => {
  const kept = storage();
  kept.set('help-center-search', `a${'\u0301'.repeat(1_000_000)}`);
  expect(storedQuery()).toHaveLength(300);
});

describe('a browser that keeps nothing is survived', () => {
  const refuses = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  test.each([
    { what: 'each call throws', stub: () => vi.stubGlobal('sessionStorage', { getItem: refuses, setItem: refuses }) },
    { what: 'its very name throws', stub: () => Object.defineProperty(globalThis, 'sessionStorage', { get: refuses, configurable: true }) },
    { what: 'there is none', stub: () => vi.stubGlobal('sessionStorage', undefined) },
  ])('$what', ({ stub }) => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
    stub();
    expect(() => storeQuery('roll over')).not.toThrow();
    expect(storedQuery()).toBe('');
    if (before) Object.defineProperty(globalThis, 'sessionStorage', before);
    else Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
});
