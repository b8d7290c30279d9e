import { describe, expect, test } from 'vitest';
import { answersOf, catalogOf } from './machine-files.ts';
import { builtPages, pageAt, readableText, SITES } from './pages.ts';

describe.each(SITES)('the home page, $name', (build) => {
  const pages = builtPages(build);
  const { root } = pageAt(pages, build.base);
  const at = (address: string) => build.base + address.slice(1);
  const card = (address: string) => root.querySelector(`a.card[href^="${at(address)}"]`) ?? expect.fail(`no card leads to ${address}`);

  test('tells a newcomer how many credits each plan includes, in the card of the article', () => {
    const told = card('/articles/')
      .querySelectorAll('li')
      .map((line) => readableText(line));
    const plans = catalogOf(build).plans.map(({ name, credits, recurs }) => `${name} ${credits}${recurs === 'once' ? ' once' : ''}`);
    expect(told).toEqual(plans);
  });

  test('has three questions in the card of the calculator', () => {
    expect(
      card('/calculator/')
        .querySelectorAll('li')
        .map(({ text }) => text.endsWith('?')),
    ).toEqual([true, true, true]);
  });

  test('leads to each topic of the answers, with the number of its answers', () => {
    const index = pageAt(pages, at('/answers/')).root;
    const topics = index.querySelectorAll('main section').map((section) => {
      const heading = section.querySelector('h2');
      return [at(`/answers/#${heading?.id}`), `${heading?.text} ${section.querySelectorAll('li').length}`];
    });
    const links = root.querySelectorAll('.topics a');
    expect(links.map((link) => [link.getAttribute('href'), readableText(link)])).toEqual(topics);
    const counts = links.map((link) => Number(link.querySelector('span')?.text));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answersOf(build).answers.length);
  });
});
