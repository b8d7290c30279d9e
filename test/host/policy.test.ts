import { describe, expect, test } from 'vitest';
import { policyForAstro, policyForHost } from '../../src/host/policy.ts';

const HASHES = { scripts: ['sha256-a='], styles: ['sha256-b='] };
const ENDPOINTS = ['https://feedback.example', 'https://feedback.example', 'https://searches.example'];

/** A policy as a browser reads it: each directive with its sources. */
const read = (policy: string) => new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));

describe('the policy that a host sends', () => {
  const policy = read(policyForHost([], HASHES, false));
  const directives: [string, string[]][] = [
    ['default-src', ["'none'"]],
    ['img-src', ["'self'"]],
    ['connect-src', ["'self'"]],
    ['object-src', ["'none'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'self'"]],
    ['require-trusted-types-for', ["'script'"]],
    ['trusted-types', ["'none'"]],
    ['script-src', ["'self'", "'wasm-unsafe-eval'", "'sha256-a='"]],
    ['style-src', ["'self'", "'sha256-b='"]],
    ['frame-ancestors', ["'none'"]],
  ];

  test.each(directives)('%s is %j', (name, sources) => {
    expect(policy.get(name)).toEqual(sources);
  });

  test('has no directive beside these', () => {
    expect([...policy.keys()]).toEqual(directives.map(([name]) => name));
  });

  test('of the pages that any site may hold in a frame differs in that alone, and in that they have no search', () => {
    const framed = new Map(policy).set('script-src', ["'self'", "'sha256-a='"]);
    framed.delete('frame-ancestors');
    expect(read(policyForHost([], HASHES, true))).toEqual(framed);
  });

  test('lets pages send to what is set, each origin once', () => {
    expect(read(policyForHost(ENDPOINTS, HASHES, false)).get('connect-src')).toEqual(["'self'", ...new Set(ENDPOINTS)]);
  });
});

describe('the policy in a page', () => {
  const { directives, scriptDirective } = policyForAstro(ENDPOINTS);

  test('says what the header says, but for the frame, which only a header can say, and for what Astro adds', () => {
    const header = read(policyForHost(ENDPOINTS, HASHES, false));
    for (const name of ['script-src', 'style-src', 'frame-ancestors']) header.delete(name);
    expect(read(directives.join('; '))).toEqual(header);
    expect(scriptDirective).toEqual({ resources: ["'self'"] });
  });
});

test('no policy lets a text run, or anybody in', () => {
  const all = [policyForHost(ENDPOINTS, HASHES, false), policyForHost([], HASHES, true), JSON.stringify(policyForAstro([]))];
  for (const policy of all) expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|strict-dynamic|\*|data:|blob:|http:/);
});
