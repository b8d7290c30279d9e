import { describe, expect, test } from 'vitest';
import { addPack, chip, DATED, EIGHT, field, figures, goTo, head, search, verdict } from './calculator-page.ts';
import { passTime } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

const LAST = 'This is the last result that could be calculated.';
const NONE = 'Correct the marked field to see the whole result.';

describe('wrong input', () => {
  test('gets a sentence beside its field; nothing is lost, and the last good answer stays, marked as such', async () => {
    const { page } = await open(`${DATED}&used=37`, { clock: true });
    await head(page).filter({ hasText: 'You have 63 credits' }).waitFor();
    const used = field(page, 'Used this period');
    await used.fill('a lot');
    await page.getByText('Enter a whole number in digits, such as 12.').waitFor();
    expect(await used.getAttribute('aria-invalid')).toBe('true');
    const described = await used.evaluate(
      (node) => document.getElementById(node.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent,
    );
    expect(described).toBe('Enter a whole number in digits, such as 12.');
    expect(await used.inputValue()).toBe('a lot');
    await page.getByText(LAST).waitFor();
    expect(await figures(page)).toEqual(['You have 63 credits on Pro']);
    await used.fill('38');
    await head(page).filter({ hasText: 'You have 62 credits' }).waitFor();
    expect(await page.getByText(LAST).count()).toBe(0);
    // The address holds what is right.
    await passTime(page, 1_000);
    await page.waitForFunction(() => location.search.endsWith('&used=38'));
    await used.fill('38x');
    await page.getByText(LAST).waitFor();
    await passTime(page, 5_000);
    await expect.poll(() => search(page)).toBe('?make=nothing&plan=pro&start=2026-01-31&today=2027-02-16');
  });

  test('each kind of it gets its own sentence', async () => {
    const { page } = await open(DATED);
    for (const { label, good, value, says } of [
      { label: 'Renewal date', good: '2026-01-31', value: '1999-03-01', says: 'Enter a year from 2000 to 2100.' },
      { label: 'As of', good: '2027-02-16', value: '9999-01-01', says: 'Enter a year from 2000 to 2100.' },
      { label: 'Subscription ends', good: '', value: '2027-02-01', says: "Enter a date after today's date." },
      { label: 'Used this period', good: '', value: '99999999', says: 'Enter 1,000,000 or less.' },
    ]) {
      await field(page, label).fill(value);
      await page.keyboard.press('Tab');
      await page
        .locator('.calc-field', { has: field(page, label) })
        .getByText(says)
        .waitFor();
      await field(page, label).fill(good);
      await page.getByText(says).waitFor({ state: 'detached' });
    }
    await chip(page, 'I want to make', 'Short videos').check();
    for (const [value, says] of [
      ['0', 'Enter 1 or more.'],
      ['1001', 'Enter 1,000 or less.'],
      ['ten', 'Enter a whole number'],
    ] as const) {
      await field(page, 'How many').fill(value);
      await page.getByText(says).waitFor();
    }
    // A stepper replaces text that it cannot read by a number.
    await page.getByRole('button', { name: 'How many: one more' }).click();
    expect(await field(page, 'How many').inputValue()).toBe('1');
    expect(await page.getByRole('button', { name: 'How many: one less' }).isDisabled()).toBe(true);
  });

  test('in a link that carries it: no answer of another case stands in, and what can be answered is; a row removed renames no other', async () => {
    const { page } = await open(`${DATED}&end=2026-11-01&pack=50.2026-03-01`);
    await page.getByText("Enter a date after today's date.").waitFor();
    await page.getByText(NONE).waitFor();
    await head(page).filter({ hasText: '100 credits' }).waitFor();
    await verdict(page).getByText('Pack 1 was last usable on 31 October 2026.').waitFor();
    expect(await verdict(page).getByText('Creator').count()).toBe(0);
    // After a row is removed, the last answer keeps the numbers of its packs.
    await goTo(page, `${DATED}&pack=50.2026-03-01&pack=40.2026-12-20`);
    const packs = verdict(page).getByText(/50 of pack 1 until 28 February; 40 of pack 2 until/);
    await packs.waitFor();
    await field(page, 'Used this period').fill('a lot');
    await page.getByRole('button', { name: 'Remove pack 1' }).click();
    await page.getByText(LAST).waitFor();
    await packs.waitFor();
  });

  test('then another plan or other work: the last answer of the old one is none of the new; a way out is not offered', async () => {
    const { page } = await open(`${DATED}&used=97&step=split`);
    await head(page).filter({ hasText: 'Maybe' }).waitFor();
    await page.getByRole('heading', { name: 'What you can do' }).waitFor();
    await field(page, 'Used this period').fill('abc');
    await page.getByText(LAST).waitFor();
    expect(await page.getByRole('heading', { name: 'What you can do' }).count()).toBe(0);
    await chip(page, 'Plan', 'Team').check();
    await page.getByText(NONE).waitFor();
    await verdict(page).getByText('Next refresh in 12 days').waitFor();
    expect(await verdict(page).textContent()).not.toMatch(/\b(3|97|100|Pro)\b/);
    await goTo(page, EIGHT);
    await field(page, 'Seconds each').fill('x');
    await page.getByText(LAST).waitFor();
    await chip(page, 'I want to make', 'Just what I have').check();
    await head(page).filter({ hasText: '30 credits' }).waitFor();
    expect(await page.getByText(LAST).or(page.getByText(NONE)).count()).toBe(0);
  });
});

test('a date is heard of when it is whole; in part it gets its sentence when the field is left, and loses it when another way gives the date', async () => {
  const { page } = await open(DATED);
  await verdict(page).getByText('Next refresh').waitFor();
  await field(page, 'Subscription ends').focus();
  // Day and month are equal, because their order depends on the browser.
  await page.keyboard.type('0404202');
  expect(await page.locator('[aria-invalid]').count()).toBe(0);
  await page.keyboard.type('7');
  await page.getByText('The refresh after that').waitFor();
  await field(page, 'As of').focus();
  await page.keyboard.press('Backspace');
  await field(page, 'Used this period').focus();
  const wanted = page.getByText('Enter a full date: day, month and year.');
  await wanted.waitFor();
  await page.getByRole('button', { name: /^Use \d/ }).click();
  await wanted.waitFor({ state: 'detached' });
  await addPack(page);
  await page.getByRole('group', { name: 'Pack 1' }).getByLabel('Bought on').focus();
  await page.keyboard.type('1');
  for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
  await wanted.waitFor();
});

test('a date that is pasted stands in its field if it can be read in one way; else the field says what to enter, and keeps what it had', async () => {
  const { page } = await open(DATED);
  const wanted = page.getByText('Enter a full date: day, month and year.');
  const paste = (label: string, text: string) =>
    field(page, label).evaluate((input, pasted) => {
      (input as HTMLInputElement).focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await field(page, 'Renewal date').waitFor();
  await paste('Renewal date', '03/04/2026');
  await wanted.waitFor();
  expect(await field(page, 'Renewal date').inputValue()).toBe('2026-01-31');
  await paste('Renewal date', ' 14 March 2026 ');
  await wanted.waitFor({ state: 'detached' });
  expect(await field(page, 'Renewal date').inputValue()).toBe('2026-03-14');
  await verdict(page).getByText('14 March').waitFor();
  await paste('Subscription ends', '1999-03-14');
  await page.getByText('Enter a year from 2000 to 2100.').waitFor();
});
