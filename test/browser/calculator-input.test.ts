import { describe, expect, test } from 'vitest';
import { addStep, awake, DATED, get, plans, refresh } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('the address', () => {
  test('holds the form, so that a reload shows the same result', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    await page.getByLabel('Plan', { exact: true }).selectOption('team');
    await page.getByLabel('Billing start date').fill('2026-01-31');
    await page.getByLabel("Today's date").fill('2027-02-10');
    await page.getByLabel('Credits used this period').fill('40');
    await addStep(page, 'Image-to-video');
    await page.waitForFunction(() => location.search === '?plan=team&start=2026-01-31&step=image-to-video&today=2027-02-10&used=40');
    const before = await page.getByRole('region', { name: /\?$/ }).allTextContents();
    await page.reload();
    await get(page).getByText('210 of 250').waitFor();
    expect(await page.getByRole('region', { name: /\?$/ }).allTextContents()).toEqual(before);
  });

  test('that is partly wrong opens with the valid parts, and names what was left out', async () => {
    const { page } = await open('/calculator/?plan=pro&start=31.01.2026&used=-4&step=teleport&step=split&utm=1');
    await page.getByText('start=31.01.2026, used=-4, step=teleport, utm=1').waitFor();
    expect(await page.getByLabel('Plan', { exact: true }).inputValue()).toBe('pro');
    expect(await page.getByRole('group', { name: /^Step \d/ }).count()).toBe(1);
  });

  test('that holds a great deal of it names the first parts and counts the others', async () => {
    const { page } = await open(`/calculator/?plan=pro&${Array.from({ length: 300 }, (_, index) => `junk${index}=1`).join('&')}`);
    await page
      .getByText('junk0=1, junk1=1, junk2=1, junk3=1, junk4=1, junk5=1, junk6=1, junk7=1 and 292 more. The rest is filled in.')
      .waitFor();
    expect(await page.getByLabel('Plan', { exact: true }).inputValue()).toBe('pro');
  });

  test('keeps the section that a link names', async () => {
    const { page } = await open('/articles/credits-by-plan/?plan=team#calculate-your-credits');
    await awake(page);
    await page.getByLabel('Credits used this period').fill('5');
    await page.waitForFunction(() => location.search === '?plan=team&used=5' && location.hash === '#calculate-your-credits');
  });
});

describe('wrong input', () => {
  test('gets a sentence beside its field; nothing is lost, and the last good result stays, marked as such', async () => {
    const { page } = await open(`${DATED}&used=37`);
    await get(page).getByText('63 of 100').waitFor();
    const field = page.getByLabel('Credits used this period');
    await field.fill('a lot');
    await page.getByText('Enter a whole number in digits, such as 12.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = await field.evaluate(
      (node) => document.getElementById(node.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent,
    );
    expect(described).toBe('Enter a whole number in digits, such as 12.');
    expect(await field.inputValue()).toBe('a lot');
    await get(page).getByText('This is the last result that could be calculated.').waitFor();
    await get(page).getByText('63 of 100').waitFor();
    await field.fill('38');
    await get(page).getByText('62 of 100').waitFor();
    expect(await page.getByText('This is the last result').count()).toBe(0);
  });

  test.each([
    { label: 'Billing start date', value: '2027-03-01', says: "Your billing starts on 1 March 2027, after today's date." },
    { label: "Today's date", value: '9999-01-01', says: 'Enter a year from 2000 to 2100.' },
    { label: 'Subscription ends (optional)', value: '2027-02-01', says: "Enter a date after today's date." },
    { label: 'Credits used this period', value: '99999999', says: 'Enter 1,000,000 or less.' },
  ])('$label: $value', async ({ label, value, says }) => {
    const { page } = await open(DATED);
    await awake(page);
    await page.getByLabel(label).fill(value);
    await page.keyboard.press('Tab');
    await page.getByText(says).waitFor();
  });

  test('in a link that carries it: no result of another case stands in, and what can be answered is', async () => {
    const { page } = await open(`${DATED}&end=2026-11-01&pack=50.2026-03-01`);
    await page.getByText("Enter a date after today's date.").waitFor();
    await get(page).getByText('Correct the marked field to see this result.').waitFor();
    await get(page).getByText('100 credits included with Pro').waitFor();
    await refresh(page).getByText('Pack 1: was last usable on 31 October 2026 (End of the subscription)').waitFor();
    expect(await page.locator('.calc').getByText('Creator').count()).toBe(1); // in the list of plans alone
  });

  test('then a row removed: the last result keeps the numbers that its packs had', async () => {
    const { page } = await open(`${DATED}&pack=50.2026-03-01&pack=40.2026-12-20`);
    await get(page).getByText('40 credits of pack 2: last usable on').waitFor();
    await page.getByLabel('Credits used this period').fill('a lot');
    await page.getByRole('button', { name: 'Remove pack 1' }).click();
    await get(page).getByText('This is the last result that could be calculated.').waitFor();
    await get(page).getByText('50 credits of pack 1: last usable on').waitFor();
    await get(page).getByText('40 credits of pack 2: last usable on').waitFor();
  });

  test('then another plan: the last result of the old one is no result of the new', async () => {
    const { page } = await open(`${DATED}&used=37&step=split`);
    await get(page).getByText('63 of 100').waitFor();
    await page.getByLabel('Credits used this period').fill('abc');
    await page.getByLabel('Plan', { exact: true }).selectOption('team');
    await get(page).getByText('250 credits included with Team').waitFor();
    expect(await get(page).getByText('63').count()).toBe(0);
    await refresh(page).getByText('Next refresh in 12 days').waitFor();
    await plans(page).getByRole('row', { name: 'Team Your plan' }).waitFor();
    expect(await plans(page).getByText('What you have now').count()).toBe(0);
  });

  test('leaves the address at the last good form, as it leaves the result', async () => {
    const { page } = await open(`${DATED}&used=37`, { clock: true });
    await get(page).getByText('63 of 100').waitFor();
    await page.getByLabel('Credits used this period').fill('38');
    await page.waitForFunction(() => location.search.endsWith('&used=38'));
    await page.getByLabel('Credits used this period').fill('38x');
    await get(page).getByText('This is the last result').waitFor();
    await page.clock.fastForward(5_000);
    expect(new URL(page.url()).search).toBe('?plan=pro&start=2026-01-31&today=2027-02-16&used=38');
  });

  test('of a date is over once a button has brought a right one', async () => {
    const { page } = await open(DATED);
    await awake(page);
    const today = page.getByLabel("Today's date");
    await today.fill('');
    await today.focus();
    await page.keyboard.type('1');
    await page.getByLabel('Credits used this period').focus();
    await page.getByText('Enter a full date: day, month and year.').waitFor();
    await page.getByRole('button', { name: /^Use \d/ }).click();
    await page.getByText('Enter a full date').waitFor({ state: 'detached' });
  });

  test('a date that is typed in part gets its sentence when the field is left', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    await page.getByLabel('Billing start date').focus();
    await page.keyboard.type('1');
    for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
    await page.getByText('Enter a full date: day, month and year.').waitFor();
  });
});

test('thousands may be grouped as people write them', async () => {
  const { page } = await open('/calculator/?plan=custom&start=2026-01-31&today=2027-02-10');
  await page.getByLabel('Credits in your agreement').fill('1,200');
  await get(page).getByText('1,200 of 1,200').waitFor();
  await page.waitForFunction(() => location.search.includes('custom=1200'));
});

test('a place in the page and back: the address has what stands in the form', async () => {
  const { page } = await open('/calculator/?plan=pro');
  await page.evaluate(() => {
    location.hash = 'content';
  });
  await page.getByLabel('Credits used this period').fill('7');
  await expect.poll(() => page.url()).toContain('used=7');
  await page.goBack();
  await expect.poll(() => page.url()).toMatch(/\?plan=pro&used=7$/);
});
