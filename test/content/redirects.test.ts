import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAllRedirects } from '@netlify/redirect-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formerRedirects, type Named, redirectsOf } from '../../src/content/permalinks.ts';
import { isListed } from '../../src/content/sitemap.ts';
import { redirectsFile } from '../../src/host/redirects-file.ts';

const ROLL: Named = { id: 'roll-over', aliases: ['rollover', 'carry-over'] };
const PLAIN: Named = { id: 'what-is-a-credit', aliases: [] };
const BASE = '/help/';

/** The file of a site whose product has no keys. */
const fileOf = (answers: readonly Named[], base = '/', forced = false) =>
  redirectsFile({ permanent: formerRedirects(answers), temporary: [] }, base, forced);

/** A redirect as Netlify's parser gives it. */
type Sent = { from: string; to: string; status: number; force: boolean };

/** Where a host leads, that reads `_redirects`: the first line that matches wins, and ":id" takes one step of the path. */
function ledTo(file: string, address: string): string | undefined {
  const step = (path: string) => path.split('/');
  for (const [from = '', to = '', code] of file.split('\n').map((line) => line.split(' '))) {
    const pattern = step(from);
    const asked = step(address);
    const matches =
      pattern.length === asked.length && pattern.every((part, at) => part === asked[at] || (part === ':id' && asked[at] !== ''));
    if (matches && code === '301') return to.replace(':id', asked[pattern.indexOf(':id')] ?? '');
  }
  return undefined;
}

describe('every other address of an answer', () => {
  test('is the short form of its name, where it never had another', () => {
    expect(redirectsOf(PLAIN)).toEqual([{ from: '/a/what-is-a-credit/', to: '/answers/what-is-a-credit/', id: 'what-is-a-credit' }]);
  });

  test('is the short form of each name that it had, and the page of each', () => {
    const to = { to: '/answers/roll-over/', id: 'roll-over' };
    expect(redirectsOf(ROLL)).toEqual([
      { from: '/a/roll-over/', ...to },
      { from: '/a/rollover/', ...to },
      { from: '/a/carry-over/', ...to },
      { from: '/answers/rollover/', ...to },
      { from: '/answers/carry-over/', ...to },
    ]);
  });
});

describe('the file of redirects for hosts', () => {
  test('has one line for each address of an earlier name, and then one for every short form', () => {
    expect(fileOf([PLAIN, ROLL])).toBe(`/a/rollover/ /answers/roll-over/ 301
/a/carry-over/ /answers/roll-over/ 301
/answers/rollover/ /answers/roll-over/ 301
/answers/carry-over/ /answers/roll-over/ 301
/a/:id/ /answers/:id/ 301
`);
  });

  test('stands under the base path', () => {
    expect(fileOf([{ id: 'one', aliases: ['old'] }], '/resources/help/')).toBe(`/resources/help/a/old/ /resources/help/answers/one/ 301
/resources/help/answers/old/ /resources/help/answers/one/ 301
/resources/help/a/:id/ /resources/help/answers/:id/ 301
`);
  });

  test('is one line where no answer was ever renamed', () => {
    expect(fileOf([PLAIN])).toBe('/a/:id/ /answers/:id/ 301\n');
  });

  test('is forced on Netlify, which would serve the page in its place', async () => {
    expect(fileOf([PLAIN], '/', true)).toBe('/a/:id/ /answers/:id/ 301!\n');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'redirects-')), '_redirects');
    writeFileSync(file, fileOf([ROLL, PLAIN], BASE, true));
    const { redirects, errors } = await parseAllRedirects({ redirectsFiles: [file], minimal: true, configRedirects: [] });
    rmSync(path.dirname(file), { recursive: true });
    expect(errors).toEqual([]);
    const read = (redirects as Sent[]).map(({ from, to, status, force }) => ({ from, to, status, force }));
    const former = redirectsOf(ROLL).filter(({ from }) => from !== '/a/roll-over/');
    const lines = [...former, { from: '/a/:id/', to: '/answers/:id/' }];
    expect(read).toEqual(lines.map((line) => ({ from: BASE + line.from.slice(1), to: BASE + line.to.slice(1), status: 301, force: true })));
  });

  const name = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}$/);
  /** Answers whose names are all different: of each group of names, the first is the file's. */
  const answers = fc
    .uniqueArray(fc.tuple(name, fc.nat(5)), { minLength: 1, maxLength: 12, selector: ([one]) => one })
    .map((names) => Object.values(Object.groupBy(names, ([, group]) => group)))
    .map((groups) => groups.map((group = []): Named => ({ id: group[0]?.[0] ?? '', aliases: group.slice(1).map(([one]) => one) })));

  test('leads every one of them to its answer in one step, and no answer away', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('/', BASE), (all, base) => {
        const file = fileOf(all, base);
        const under = (path: string) => base + path.slice(1);
        for (const { from, to } of all.flatMap(redirectsOf)) expect(ledTo(file, under(from))).toBe(under(to));
        for (const { id } of all) expect(ledTo(file, under(`/answers/${id}/`))).toBe(undefined);
      }),
    );
  });
});

describe('the sitemap', () => {
  const cases = [
    { path: '', listed: true },
    { path: 'answers/', listed: true },
    { path: 'answers/roll-over/', listed: true },
    { path: 'articles/credits-by-plan/', listed: true },
    { path: 'calculator/', listed: true },
    { path: 'search/', listed: false },
    { path: 'support/', listed: false },
    { path: 'embed/calculator/', listed: false },
    { path: 'a/roll-over/', listed: false },
    { path: 'a/rollover/', listed: false },
    { path: 'answers/rollover/', listed: false },
    { path: 'go/billing.refresh/', listed: false },
  ];

  test.each(cases)('lists /$path: $listed', ({ path, listed }) => {
    expect(isListed([ROLL], '/')(`http://localhost:4321/${path}`)).toBe(listed);
    expect(isListed([ROLL], BASE)(`https://help.example.com${BASE}${path}`)).toBe(listed);
  });

  test('an answer that took over the name of a fixed page is listed all the same', () => {
    expect(isListed([], BASE)(`https://help.example.com${BASE}answers/search/`)).toBe(true);
  });
});
