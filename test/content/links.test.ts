import { describe, expect, test } from 'vitest';
import { links, linksSchema, supportAbout } from '../../src/content/links.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { saidBy } from './texts.ts';

const HOME = 'https://flikly.example/';
const withAbout = (about: string) => `billing: ${HOME}
plans: ${HOME}
support: ${HOME}
product: ${HOME}
support-about: ${JSON.stringify(about)}`;
const read = (text: string) => readYaml('content/links.yaml', text, linksSchema);

describe('the way to support about a page', () => {
  test.each([
    { what: 'in a query', about: 'https://flikly.example/?subject={title}&page={address}' },
    { what: 'the other way round, after a path', about: 'https://flikly.example/contact/{address}?about={title}' },
  ])('$what', ({ about }) => {
    expect(read(withAbout(about))['support-about']).toBe(about);
  });

  test.each([
    { what: 'no place for the title', about: 'https://flikly.example/?page={address}' },
    { what: 'no place for the address', about: 'https://flikly.example/?subject={title}' },
    { what: 'the title twice', about: 'https://flikly.example/?a={title}&b={title}&page={address}' },
    { what: 'the address twice', about: 'https://flikly.example/?a={title}&b={address}&page={address}' },
    { what: 'places by other names', about: 'https://flikly.example/?subject={Title}&page={ address }' },
    { what: 'http', about: 'http://flikly.example/?subject={title}&page={address}' },
    { what: 'a script', about: 'javascript:alert("{title}{address}")' },
    { what: 'no scheme', about: 'flikly.example/?subject={title}&page={address}' },
    { what: 'nothing', about: '' },
  ])('not $what: $about', ({ about }) => {
    expect(saidBy(() => read(withAbout(about)))).toBe(`
content/links.yaml, line 5: support-about
  found     ${JSON.stringify(about)}
  expected  an address that starts with https:// and holds {title} and {address}`);
  });

  test('is missed where it is not set', () => {
    expect(saidBy(() => read(withAbout('').replace(/support-about.*/, '')))).toContain(`: support-about
  found     nothing
  expected  an address that starts with https:// and holds {title} and {address}`);
  });

  test('is no address that an article could link to by its name', () => {
    expect(Object.keys(links)).toEqual(['billing', 'plans', 'support', 'product']);
  });
});

describe('a page is told as it stands, whatever its title and address hold', () => {
  const pages = [
    { what: 'words', title: 'Do credits roll over?', address: 'https://help.example.com/answers/do-credits-roll-over/' },
    { what: 'signs of an address', title: 'A & B = #1? 100 % / "so" + it\'s', address: 'https://help.example.com/a/?x=1&y=2#top' },
    { what: 'signs of a replacement', title: "$& $1 $` $' $$", address: 'https://help.example.com/$&/' },
    { what: 'the places themselves', title: '{address} {title}', address: 'https://help.example.com/{title}/{address}/' },
    { what: 'other alphabets', title: 'Crédits – 學分 🎬', address: 'https://help.example.com/學分/' },
    { what: 'a tag', title: '"><script>alert(1)</script>', address: 'https://help.example.com/<b>/' },
  ];

  test.each(pages)('$what', ({ title, address }) => {
    const asked = new URL(supportAbout({ title, address }));
    expect(Object.fromEntries(asked.searchParams)).toEqual({ subject: title, page: address });
    expect(asked.hash).toBe('');
    expect(supportAbout({ title, address })).not.toMatch(/[\s"<>]/);
  });
});
