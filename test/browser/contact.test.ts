import { expect, test } from 'vitest';
import { faultsInBoth } from './accessibility.ts';
import { clipboardOf } from './clipboard.ts';
import { browserOfFile } from './open.ts';
import { finishAnimations } from './visits.ts';

const { open } = browserOfFile();
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

test('a ticket is made ready: the nearest answers as one types, what is known filled in, and nothing lost where something is wrong', async () => {
  const { page } = await open('/contact/?plan=pro&start=2026-03-14&used=37&pack=50.2026-06-10&billing=60&from=/answers/', allowed);
  await finishAnimations(page);
  expect(await page.getByText('This form has not loaded').isVisible()).toBe(false);
  const about = page.getByLabel('What it is about');
  const used = page.getByLabel('Credits used this period');
  await used.fill('many');
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await page.getByText('Say first what it is about.').waitFor();
  await page.getByText('Enter it in digits').waitFor();
  expect(await about.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await used.inputValue()).toBe('many');
  expect(await faultsInBoth(page, 'main')).toEqual([]);
  await about.fill('Do credits roll over? <img src=x onerror=alert(1)>');
  await page.getByRole('link', { name: 'Do credits roll over?' }).waitFor();
  await used.fill('37');
  await page.getByRole('button', { name: 'Copy the text' }).press('Enter');
  await page.getByText('Copied. Nothing was sent.').waitFor();
  expect(await clipboardOf(page)).toBe(`Do credits roll over? <img src=x onerror=alert(1)>

Plan: Pro
Renewal date: 2026-03-14
Credits used this period: 37
Add-on packs, with the day of each purchase: 50 credits on 2026-06-10
Credits that Billing shows: 60
Page that I came from: ${new URL('/answers/', page.url()).href}
`);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('what the question says of the account goes into the fields, except into those that were filled in', async () => {
  const { page } = await open('/contact/');
  const used = page.getByLabel('Credits used this period');
  const shows = page.getByLabel('Credits that Billing shows');
  await used.fill('about 40');
  await page.getByLabel('What it is about').fill('I am on Pro since 14 March 2026, used 37 credits, and Billing shows 63');
  await expect.poll(() => shows.inputValue()).toBe('63');
  expect([await page.getByLabel('Plan').inputValue(), await page.getByLabel('Renewal date').inputValue()]).toEqual(['Pro', '2026-03-14']);
  expect(await used.inputValue()).toBe('about 40');
  await page.getByLabel('What it is about').fill('qwxz zzkj');
  await page.getByText('Nothing here answers that.').waitFor();
  await expect.poll(() => shows.inputValue()).toBe('');
});

test('from the calculator, the link in the footer carries the case; without scripts it is a list and a link', async () => {
  const { page } = await open('/calculator/?make=nothing&plan=pro&used=12');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Contact support' }).click();
  await page.locator('.contact[data-awake]').waitFor();
  expect(await page.getByLabel('Credits used this period').inputValue()).toBe('12');
  expect(await page.getByLabel('Page that I came from').inputValue()).toMatch(/\/calculator\/$/);
  const { page: plain } = await open('/contact/', { javaScriptEnabled: false });
  await plain.getByRole('listitem').filter({ hasText: 'Credits that Billing shows' }).waitFor();
  expect(await plain.getByRole('link', { name: 'Go to support' }).isVisible()).toBe(true);
  expect(await plain.getByRole('main').getByRole('textbox').count()).toBe(0);
});
