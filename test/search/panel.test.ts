import { describe, expect, test } from 'vitest';
import { wordsOfPath } from '../../src/search/panel.ts';

describe('the words of an address that leads nowhere', () => {
  test.each([
    { what: 'an old article', path: '/articles/credit-rollover/', words: 'credit rollover' },
    { what: 'without its last slash', path: '/articles/credit-rollover', words: 'credit rollover' },
    { what: 'at the top', path: '/pricing', words: 'pricing' },
    { what: 'slashes too many', path: '//articles///credits//', words: 'credits' },
    { what: 'the home page', path: '/', words: '' },
    { what: 'nothing', path: '', words: '' },
    { what: 'a file', path: '/help/add_on-packs.html', words: 'add on packs' },
    { what: 'a file of two endings', path: '/a/list.tar.gz', words: 'list tar' },
    { what: 'an ending alone', path: '/.env', words: '' },
    { what: 'digits', path: '/answers/why-did-4k-cost-2x/', words: 'why did 4k cost 2x' },
    { what: 'an escaped space', path: '/add%20on%2Dcredits', words: 'add on credits' },
    { what: 'an escaped slash', path: '/answers%2Frefunds', words: 'refunds' },
    { what: 'letters of any script', path: '/%C3%BCber-%E4%BE%A1%E6%A0%BC', words: 'über 価格' },
    { what: 'a broken escape', path: '/answers/100%-sure', words: '100 sure' },
    { what: 'half of an escaped letter', path: '/answers/caf%C3', words: 'caf C3' },
    { what: 'markup', path: '/%3Cscript%3Ealert(1)%3C%2Fb%3E', words: 'b' },
    { what: 'only signs', path: '/---/', words: '' },
    { what: 'a null character', path: '/a%00b', words: 'a b' },
    { what: 'eighty characters at most', path: `/${'a'.repeat(500)}`, words: 'a'.repeat(80) },
    { what: 'no half of a character', path: `/a${'𝒷'.repeat(100)}`, words: `a${'𝒷'.repeat(79)}` },
    { what: 'no space at the cut', path: `/${'a'.repeat(79)}-b`, words: 'a'.repeat(79) },
  ])('$what', ({ path, words }) => {
    expect(wordsOfPath(path, '/')).toBe(words);
  });

  test.each([
    { what: 'the base path is none of them', path: '/help/credit-packs/', words: 'credit packs' },
    { what: 'nor alone', path: '/help/', words: '' },
    { what: 'another path that starts so is', path: '/helpers', words: 'helpers' },
    { what: 'outside of it', path: '/other/credit-packs/', words: 'credit packs' },
    { what: 'its name within', path: '/help/a/help/', words: 'help' },
  ])('below /help/: $what', ({ path, words }) => {
    expect(wordsOfPath(path, '/help/')).toBe(words);
  });
});
