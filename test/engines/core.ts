import { describe, expect, test } from 'vitest';
import { AWAKE, KINDS } from '../browser/kinds.ts';
import { testDifferences } from './differences.ts';
import type { Engine } from './engine.ts';
import type { Part } from './find.ts';
import { testHarness } from './harness.ts';
import { runOn } from './run-on.ts';
import type { Tab } from './tab.ts';

const CASE = '/calculator/?plan=pro&start=2026-01-31&today=2027-02-16&used=12&pack=50.2026-12-01';
/** Copied links lead to the published site, wherever the page is served. */
const published = (path: string) => `http://localhost:4321${path}`;
/** The figures of the verdict, and its first words. */
const figures = (tab: Tab) => tab.evaluate(() => [...document.querySelectorAll('output strong')].map((node) => node.textContent));
const awake = (tab: Tab) => tab.sees('css: .calc-controls:enabled');

/** What a reader does on the site, on one engine. */
export function testCore(engine: Engine): void {
  runOn(engine, { javaScript: true }, (given) => {
    test.each(KINDS)('%s opens without an error or a violation of its policy', async (path) => {
      const { tab } = given();
      await tab.open(path);
      await tab.sees(`css: ${AWAKE[path] ?? 'h1, .calc'}`);
    });

    describe('the search by keyboard', () => {
      test('in the dialog: a key opens it, the arrows walk the results, Escape closes it, and Enter goes to the first', async () => {
        const { tab } = given();
        await tab.open('/articles/credits-by-plan/');
        await tab.sees('heading: Tips');
        await tab.press('/');
        await tab.sees('css: dialog input');
        await tab.type('roll over');
        await tab.sees('text: 1 result for “roll over”');
        await tab.sees('text: In the text');
        await tab.press('ArrowDown');
        await tab.hasFocus('css: dialog a.found');
        await tab.press('Escape');
        await tab.seesNo('css: dialog');
        await tab.press('Control+k');
        expect(await tab.value('css: dialog input')).toBe('roll over');
        await tab.press('Enter');
        await tab.at('/answers/do-credits-roll-over/');
        await tab.sees('heading: Do credits roll over?');
      });

      test('at home: results while one types, and Enter to all of them', async () => {
        const { tab } = given();
        await tab.open('/');
        await tab.click('css: #home-q');
        await tab.type('video minutes');
        await tab.sees('css: .home-find a.found');
        await tab.press('Enter');
        // The page writes its own address anew, in one of the two spellings of a space.
        await tab.at(/^\/search\/\?q=video(\+|%20)minutes$/);
        await tab.sees('text: Are credits the same as');
      });
    });

    describe('the calculator', () => {
      test('eight 10-second videos on Creator, with the mouse', async () => {
        const { tab } = given();
        await tab.open('/calculator/');
        await awake(tab);
        expect(await figures(tab)).toEqual(['Creator is enough', '8–16', '30']);
        await tab.click('radio: Creator');
        await tab.fill('field: How many', '8');
        await tab.click('button: Seconds each: 10');
        await tab.sees('text: Probably not');
        expect(await figures(tab)).toEqual(['Probably not', '32–64', '30']);
        await tab.click('button: Compare plans');
        await tab.sees('css: .calc-folds table');
      });

      test('20 clips from a podcast with captions, by keyboard', async () => {
        const { tab } = given();
        await tab.open('/calculator/');
        await awake(tab);
        await tab.focus('css: [value=short-videos]');
        await tab.press('ArrowDown', 'ArrowDown');
        await tab.focus('button: Minutes of each: 60');
        await tab.press('Enter');
        await tab.focus('radio: Yes');
        await tab.press(' ');
        await tab.sees('text: 12–24');
        expect(await figures(tab)).toEqual(['Creator is enough', '12–24', '30']);
      });

      test('a form in its address: shown as it was left, and after a reload', async () => {
        const { tab } = given();
        await tab.open(CASE);
        await awake(tab);
        const before = await figures(tab);
        await tab.fill('field: Used this period', '20');
        await tab.until('the address to follow', () => location.search.includes('used=20'));
        const after = await figures(tab);
        expect(after).not.toEqual(before);
        await tab.reload();
        await awake(tab);
        expect(await figures(tab)).toEqual(after);
      });

      test('the calendar file', async () => {
        const { tab } = given();
        await tab.open(CASE);
        await awake(tab);
        await tab.click('button: More');
        await tab.click('button: Save to calendar');
        await tab.sees('text: Calendar file handed');
        const file = await tab.downloaded('flikly-credits.ics');
        expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR(\r\n)?$/);
        expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(13);
      });
    });

    describe('the copies', () => {
      test('the link of an answer', async () => {
        const { tab } = given();
        await tab.open('/answers/do-credits-roll-over/');
        await tab.click('button: Copy link');
        await tab.sees('text: Link copied.');
        expect(await tab.clipboard()).toBe(published('/answers/do-credits-roll-over/'));
      });

      test('the address of a section', async () => {
        const { tab } = given();
        await tab.open('/articles/credits-by-plan/');
        await tab.click('css: #tips + a');
        await tab.sees('text: Link copied');
        expect(await tab.clipboard()).toMatch(/\/articles\/credits-by-plan\/#tips$/);
      });

      test('a reply with the figures of the calculator', async () => {
        const { tab } = given();
        await tab.open(CASE);
        await awake(tab);
        await tab.click('button: Copy reply');
        await tab.sees('text: Reply copied');
        expect(await tab.clipboard()).toContain('plan=pro');
      });
    });

    test('a hash opens its question, and moves the focus there', async () => {
      const { tab } = given();
      await tab.open('/articles/credits-by-plan/#why-did-my-credits-reset');
      await tab.sees('text: A new billing period started.');
      await tab.hasFocus('css: #why-did-my-credits-reset');
      await tab.evaluate(() => {
        location.hash = '#are-credits-video-minutes';
      });
      await tab.until('two open questions', () => document.querySelectorAll('.questions details[open]').length === 2);
      await tab.hasFocus('css: #are-credits-video-minutes');
    });

    test('the desk: typing finds, Enter copies the link, Shift and Enter the text', async () => {
      const { tab } = given();
      await tab.open('/support/');
      await tab.sees('css: .desk[data-awake]');
      // It has the focus by itself where there is a mouse. Chromium and Firefox without a window report none.
      await tab.focus('css: #desk-find');
      await tab.type('roll over');
      await tab.sees('text: First: Do credits roll over?');
      await tab.press('Enter');
      await tab.sees('text: Link copied: Do credits roll over?');
      expect(await tab.clipboard()).toBe(published('/answers/do-credits-roll-over/'));
      await tab.focus('css: #desk-find');
      await tab.press('Shift+Enter');
      await tab.sees('text: Copied as plain text: Do credits roll over?');
      expect(await tab.clipboard()).toMatch(/^Do credits roll over\?\n\nNo\./);
    });

    test('back and forward through an article, an answer and the calculator', async () => {
      const { tab } = given();
      const pages: [string, Part][] = [
        ['/articles/credits-by-plan/', 'heading: Tips'],
        ['/answers/do-credits-roll-over/', 'button: Copy link'],
        [CASE, 'css: .calc-controls:enabled'],
      ];
      for (const [path, part] of pages) {
        await tab.open(path);
        await tab.sees(part);
      }
      const before = await figures(tab);
      await tab.back();
      await tab.sees('heading: Do credits roll over?');
      await tab.back();
      await tab.sees('heading: Tips');
      await tab.forward();
      await tab.sees('heading: Do credits roll over?');
      await tab.forward();
      await awake(tab);
      expect(await figures(tab)).toEqual(before);
    });

    testDifferences(given);
    testHarness(given);
  });

  runOn(engine, { javaScript: false }, (given) => {
    test('an article reads whole, its questions open, and the plan table stands in for the calculator', async () => {
      const { tab } = given();
      await tab.open('/articles/credits-by-plan/');
      await tab.sees('text: The calculator needs JavaScript');
      await tab.sees('css: .calc-frame .plans');
      await tab.seesNo('css: section.calc');
      await tab.click('button: Do credits roll over?');
      await tab.sees('text: Included credits do not roll over.');
    });

    test('the desk is a list of links, and the field of the home page leads to the answers', async () => {
      const { tab } = given();
      await tab.open('/support/');
      await tab.sees('link: Do credits roll over?');
      await tab.seesNo('css: main button, main input');
      await tab.open('/');
      await tab.focus('css: #home-q');
      await tab.type('roll over');
      await tab.press('Enter');
      await tab.at('/answers/?q=roll+over');
    });
  });
}
