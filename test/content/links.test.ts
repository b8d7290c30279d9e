import { describe, expect, test, vi } from 'vitest';
import { checkAddresses, links, linksSchema, waitingAddresses } from '../../src/content/links.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { messageOf } from './texts.ts';

const HOME = 'https://flikly.example/';
const withSupport = (support: string) => `billing: ${HOME}
plans: ${HOME}
product: ${HOME}
support: ${JSON.stringify(support)}`;
const read = (text: string) => readYaml('content/links.yaml', text, linksSchema);

describe('the way to support', () => {
  test.each([
    { what: 'a page', support: 'https://flikly.example/support' },
    { what: 'a page with places', support: 'https://flikly.example/new?subject={subject}&body={text}' },
    { what: 'a page with one place, in its path', support: 'https://flikly.example/new/{text}' },
    { what: 'a mail address', support: 'mailto:help@flikly.example' },
    {
      what: 'a mail address with places',
      support: 'mailto:help@flikly.example?subject=[Help] {subject}&body={text}'.replaceAll(' ', '%20'),
    },
  ])('is $what', ({ support }) => {
    expect(read(withSupport(support)).support).toBe(support);
  });

  test.each([
    { what: 'a place twice', support: 'https://flikly.example/?a={text}&b={text}' },
    { what: 'a place by another name', support: 'https://flikly.example/?a={title}' },
    { what: 'http', support: 'http://flikly.example/' },
    { what: 'a script', support: 'javascript:alert("{text}")' },
    { what: 'no scheme', support: 'flikly.example' },
    { what: 'mail to nobody', support: 'mailto:?body={text}' },
    { what: 'nothing', support: '' },
  ])('is not $what: $support', ({ support }) => {
    expect(messageOf(() => read(withSupport(support)))).toBe(`
content/links.yaml, line 4: support
  found     ${JSON.stringify(support)}
  expected  an address that starts with https:// or mailto:, with {subject} and {text} once each at most`);
  });

  test('is no address that a page could name: readers come to it by the contact page', () => {
    expect(Object.keys(links)).toEqual(['billing', 'plans', 'product']);
  });
});

describe('addresses that wait for the owner', () => {
  const set = { billing: `${HOME}billing`, plans: `${HOME}plans`, support: `${HOME}support`, product: HOME };
  const warned = vi.spyOn(process.stderr, 'write');

  test.each([
    { what: 'none', given: set, says: undefined },
    { what: 'one', given: { ...set, plans: HOME }, says: "content/links.yaml: plans leads to the product's home. Set the real addresses." },
    {
      what: 'all',
      given: { billing: HOME, plans: HOME, support: HOME, product: HOME },
      says: "content/links.yaml: billing, plans, support lead to the product's home. Set the real addresses.",
    },
  ])('are named: $what', ({ given, says }) => {
    expect(waitingAddresses(given)).toBe(says);
  });

  test('are told in a build, and stop a release', () => {
    warned.mockClear().mockReturnValue(true);
    checkAddresses({}, { ...set, plans: HOME });
    expect(warned.mock.calls.flat()).toEqual([expect.stringContaining('plans leads')]);
    expect(() => checkAddresses({ RELEASE: '1' }, { ...set, plans: HOME })).toThrow(/plans leads .* A release needs them\./);
    expect(() => checkAddresses({ RELEASE: '1' }, set)).not.toThrow();
    expect(warned).toHaveBeenCalledTimes(1);
    warned.mockRestore();
  });
});
