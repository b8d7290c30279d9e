import { describe, expect, test } from 'vitest';
import { readingMinutes } from '../../src/content/reading-time.ts';

const words = (count: number) => 'word '.repeat(count);
const article = (count: number, rest = '') => `<p>${words(count)}</p>${rest}`;

describe('minutes at 200 words each, at least one', () => {
  test.each([
    { what: 'nothing', html: '', minutes: 1 },
    { what: 'a sentence', html: article(12), minutes: 1 },
    { what: 'just below a minute and a half', html: article(299), minutes: 1 },
    { what: 'a minute and a half', html: article(300), minutes: 2 },
    { what: 'five minutes', html: article(1000), minutes: 5 },
    { what: 'tags and their attributes do not count', html: article(200, '<a class="a b c" href="/x">'.repeat(200)), minutes: 1 },
    { what: 'nor do signs alone', html: article(200, '<p>– · → … &</p>'.repeat(100)), minutes: 1 },
    { what: 'nor does a style', html: article(200, `<style>${words(400)}</style>`), minutes: 1 },
    { what: 'nor does a script', html: article(200, `<script type="module">\n${words(400)}\n</script>`), minutes: 1 },
    { what: 'nor does the calculator', html: article(200, `<astro-island uid="1"><p>${words(400)}</p></astro-island>`), minutes: 1 },
    {
      what: 'nor what stands in for it',
      html: article(200, `<calc-stand-in class="prose"><p>${words(400)}</p></calc-stand-in>`),
      minutes: 1,
    },
    { what: 'nor what is shown without scripts alone', html: article(200, `<noscript><p>${words(400)}</p></noscript>`), minutes: 1 },
    { what: 'nor do links onward', html: article(200, `<nav aria-label="More"><a href="/x/">${words(400)}</a></nav>`), minutes: 1 },
    { what: 'what follows them does', html: `<style>a</style>${article(200)}<script>b</script>${article(200)}`, minutes: 2 },
    {
      what: 'words of other tags do',
      html: `<strong>${words(200)}</strong><scripture>${words(200)}</scripture><script>a</script>`,
      minutes: 2,
    },
    { what: 'words apart only by tags are two', html: `<li>word</li>`.repeat(400), minutes: 2 },
    { what: 'figures and letters of any script do', html: '<td>30</td><td>für</td><td>価格</td><td>½</td>'.repeat(100), minutes: 2 },
  ])('$what: $minutes', ({ html, minutes }) => {
    expect(readingMinutes(html)).toBe(minutes);
  });
});
