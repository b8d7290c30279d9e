import { describe, expect, test } from 'vitest';
import { IMMUTABLE, REVALIDATED } from '../../src/host/caching.ts';
import { typeOf } from '../../src/host/file-types.ts';
import { headerRules, patternOf } from '../../src/host/header-rules.ts';

const rules = headerRules({ base: '/', endpoints: [], hashes: { scripts: [], styles: [] } });
/** What a host says of the caching of a path: the last rule that fits and says it. */
const cachingOf = (path: string) => rules.findLast((rule) => new RegExp(patternOf(rule.path)).test(path) && rule.headers['Cache-Control']);

describe('a file of the site', () => {
  test.each([
    { path: '/index.html', type: 'text/html; charset=utf-8', compressible: true, kept: false },
    { path: '/_astro/box.Dx1.js', type: 'text/javascript; charset=utf-8', compressible: true, kept: true },
    { path: '/search/questions.json', type: 'application/json', compressible: true, kept: false },
    { path: '/changes/feed.atom', type: 'application/atom+xml; charset=utf-8', compressible: true, kept: false },
    { path: '/unfurl/a.png', type: 'image/png', compressible: false, kept: false },
    { path: '/pagefind/pagefind.js', type: 'text/javascript; charset=utf-8', compressible: true, kept: false },
    { path: '/pagefind/pagefind-entry.json', type: 'application/json', compressible: true, kept: false },
    { path: '/pagefind/wasm.unknown.pagefind', type: 'application/octet-stream', compressible: false, kept: false },
    { path: '/pagefind/pagefind.unknown_afd8.pf_meta', type: 'application/octet-stream', compressible: false, kept: true },
    { path: '/pagefind/index/unknown_12ab.pf_index', type: 'application/octet-stream', compressible: false, kept: true },
    { path: '/pagefind/fragment/unknown_12ab.pf_fragment', type: 'application/octet-stream', compressible: false, kept: true },
  ])('$path: $type, packed $compressible, kept for good $kept', ({ path, type, compressible, kept }) => {
    expect(typeOf(path)).toMatchObject({ type, compressible });
    expect(cachingOf(path)?.headers['Cache-Control']).toBe(kept ? IMMUTABLE : REVALIDATED);
  });

  test.each(['/pagefind/engine.wasm', '/pagefind', '/a.exe'])('%s is of no kind', (path) => {
    expect(typeOf(path)).toBe(undefined);
  });
});
