import { expect, test } from 'vitest';
import type { Given } from './run-on.ts';

const awake = 'css: .calc-controls:enabled';

/** What engines do in ways of their own. Each of these once failed on one of them. */
export function testDifferences(given: () => Given): void {
  test('one part of a date can be corrected: the others stay', async () => {
    const { tab } = given();
    await tab.open('/calculator/?plan=pro&start=2026-01-31&today=2027-02-16');
    await tab.sees(awake);
    await tab.focus('css: [data-field=start] input');
    // Whichever part comes first, of the day and the month: 03 is one for both.
    await tab.press('Backspace', '0', '3');
    await tab.until('the date with one part corrected', () => /start=2026-(03-31|01-03)/.test(location.search));
  });

  test.each([
    { place: 'a search', path: '/search/?q=roll+over', field: 'css: main .search-box input', link: 'css: main a.found' },
    { place: 'the desk', path: '/support/?q=roll+over', field: 'css: #desk-find', link: 'css: .desk-row[data-first] a' },
  ] as const)('back to $place: the field has its query over its results', async ({ path, field, link }) => {
    const { tab } = given();
    await tab.open(path);
    await tab.sees(link);
    await tab.click(link);
    await tab.at(/^\/answers\//);
    await tab.back();
    await tab.at(/^\/(search|support)\/\?q=/);
    await tab.sees(link);
    expect(await tab.value(field)).toBe('roll over');
  });

  test('after a reload, a button that looks enabled does what it says', async () => {
    const { tab } = given();
    await tab.open('/calculator/?plan=pro&start=2026-01-31&today=2027-02-16');
    await tab.sees(awake);
    await tab.reload();
    await tab.sees(awake);
    await tab.click('button: More');
    await tab.click('button: Save to calendar');
    await tab.sees('text: Calendar file handed');
  });

  test('the button that removes a step or a pack covers nothing else of its row', async () => {
    const { tab } = given();
    await tab.open('/calculator/?make=own-steps&plan=pro&start=2026-01-31&today=2027-02-16&step=image-to-video&pack=50.2026-12-01');
    await tab.sees(awake);
    await tab.sees('css: .calc-pack');
    const covered = await tab.evaluate(() =>
      [...document.querySelectorAll('.calc-row')].map((row) => {
        const boxOf = (node: Element) => node.getBoundingClientRect();
        const button = boxOf(row.querySelector('button:last-child') ?? row);
        return [...row.querySelectorAll('label, input, select, p')].filter((node) => {
          const box = boxOf(node);
          return box.left < button.right && box.right > button.left && box.top < button.bottom && box.bottom > button.top;
        }).length;
      }),
    );
    expect(covered).toEqual([0, 0]);
  });
}
