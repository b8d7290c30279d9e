import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesOf, listed, withNew } from '../../src/scripts/published-links.ts';

describe('the permanent addresses of a build', () => {
  const article = (html: string) => addressesOf({ answers: [], articles: [{ id: 'credits', html }] });

  test('are its answers, its articles, each place in an article in the order of the page, and the keys of the product', () => {
    const html = '<article><h2 id="tips">Tips</h2><p><span id="low.wait">Wait.</span></p><div id="do-credits-roll-over"></div></article>';
    expect(addressesOf({ answers: ['one', 'two'], articles: [{ id: 'credits', html }], keys: ['billing.refresh'] })).toEqual([
      '/answers/one/',
      '/answers/two/',
      '/articles/credits/',
      '/articles/credits/#tips',
      '/articles/credits/#low.wait',
      '/articles/credits/#do-credits-roll-over',
      '/go/billing.refresh/',
    ]);
  });

  test.each([
    { what: 'the fields of the calculator', html: '<article><div class="calc-frame"><input id="calc-plan"></div></article>' },
    { what: 'deep in its frame', html: '<article><div><div class="calc-frame wide"><p><b id="calc-a">A</b></p></div></div></article>' },
    { what: 'what stands outside the article', html: '<header id="top"></header><main id="content"><article></article></main>' },
    { what: 'a page without an article', html: '<main id="content"></main>' },
    { what: 'a comment', html: '<article><!-- <p id="old"></p> --></article>' },
  ])('are not $what', ({ html }) => {
    expect(article(html)).toEqual(['/articles/credits/']);
  });
});

describe('the list', () => {
  test('is every line that is an address', () => {
    expect(listed('# A comment\n/answers/one/\n\n# Another\n/articles/two/#three\n')).toEqual(['/answers/one/', '/articles/two/#three']);
  });

  test('gets what is new at its end, and keeps its comments and its order', () => {
    const list = '# Why.\n/answers/two/\n\n# Later.\n/answers/one/\n';
    expect(withNew(list, ['/answers/one/', '/answers/three/', '/answers/two/', '/articles/a/#b'])).toEqual({
      list: `${list}/answers/three/\n/articles/a/#b\n`,
      added: ['/answers/three/', '/articles/a/#b'],
    });
  });

  test('keeps what is built no longer', () => {
    expect(withNew('/answers/gone/\n', []).list).toBe('/answers/gone/\n');
  });

  test('starts on a line of its own, where an editor took the end of the last one', () => {
    expect(withNew('/answers/one/', ['/answers/two/']).list).toBe('/answers/one/\n/answers/two/\n');
  });

  test('begins with what it is for, where there is none yet', () => {
    const { list } = withNew('', ['/answers/one/']);
    expect(list).toMatch(/^# Every address .*\n# .*Never edit it\.\n\/answers\/one\/\n$/);
  });

  const address = fc.constantFrom('/answers/a/', '/answers/b/', '/articles/c/', '/articles/c/#d', '/articles/c/#e.f');
  const line = fc.oneof(address, fc.constantFrom('# A comment', ''));
  const file = fc.array(line).map((lines) => lines.map((one) => `${one}\n`).join(''));

  test('only ever grows, has each address at last, and takes nothing twice', () => {
    fc.assert(
      fc.property(file, fc.uniqueArray(address), (before, addresses) => {
        const { list, added } = withNew(before, addresses);
        expect(list.startsWith(before)).toBe(true);
        expect(new Set(listed(list))).toEqual(new Set([...listed(before), ...addresses]));
        expect(listed(list).length).toBe(listed(before).length + added.length);
        expect(withNew(list, addresses)).toEqual({ list, added: [] });
      }),
    );
  });
});
