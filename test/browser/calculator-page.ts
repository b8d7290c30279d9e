import type { FrameLocator, Locator, Page } from 'playwright-core';

type Place = Page | FrameLocator;

/** Pro since 31 January 2026, seen on 16 February 2027. */
export const DATED = '/calculator/?plan=pro&start=2026-01-31&today=2027-02-16';
/** Eight videos for which the credits of Creator are probably not enough. */
export const EIGHT = '/calculator/?make=short-videos&plan=creator&quality=standard&resolution=720p&seconds=10&videos=8';
/** The query of a case to share. */
export const QUERY = 'make=own-steps&pack=50.2026-12-01&plan=pro&start=2026-01-31&step=split&today=2027-02-16&used=12';
export const CASE = `/calculator/?${QUERY}`;
/** Every field of a form, with a pack that expires next month. */
export const FULL_QUERY =
  'plan=pro&start=2026-01-31&today=2027-02-16&used=12&pack=50.2026-03-15&end=2027-09-10&need=80&step=split&step=text-to-video.high.1080p.8.4';
/** More than anybody has: thirty steps and fifty packs. */
export const FULLEST_QUERY = [
  'plan=custom&custom=1000000&start=2026-01-31&today=2027-02-16&used=999999&end=2028-02-10&need=1000000',
  ...Array.from({ length: 50 }, () => 'pack=1000000.2026-12-01'),
  ...Array.from({ length: 30 }, () => 'step=text-to-video.high.1080p.100000.10000'),
].join('&');

/** Waits until the fields can be used. */
export const awake = (page: Place) => page.locator('.calc-controls:enabled').waitFor();

/** The one verdict of the page, and its first words. */
export const verdict = (page: Place): Locator => page.locator('output');
export const head = (page: Place): Locator => verdict(page).locator('strong').first();
/** The bold parts of the verdict: its first words, and each figure. */
export const figures = (page: Place): Promise<string[]> => verdict(page).locator('strong').allTextContents();
/** The verdict at the bottom of a narrow screen. Also found while hidden, so that no test waits for it to come back. */
export const verdictBar = (page: Place): Locator => page.getByRole('button', { name: /Details$/, includeHidden: true });

/** A field by its label, in the whole form or in a row. */
export const field = (place: Place | Locator, label: string): Locator => place.getByLabel(label, { exact: true });
/** A question that is answered with chips, and one of its answers. */
export const question = (page: Place, name: string): Locator => page.getByRole('group', { name, exact: true });
export const chip = (page: Place, name: string, answer: string): Locator =>
  question(page, name).getByRole('radio', { name: new RegExp(`^${answer}\\b`) });
export const chosen = (page: Place, name: string): Promise<string[]> =>
  question(page, name)
    .getByRole('radio', { checked: true })
    .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
export const addStep = (page: Place) => page.getByRole('button', { name: 'Add a step' }).click();
export const addPack = (page: Place) => page.getByRole('button', { name: 'Add an add-on pack' }).click();

/** The folds of the page, by the first words of the finding that opens each. */
export const FOLDS = { account: /^I know my/, plans: /^Compare plans/, year: /^The year/, working: /^The working/ };
export const finding = (page: Place, fold: keyof typeof FOLDS): Locator => page.locator('summary').filter({ hasText: FOLDS[fold] });
/** Opens a fold by keyboard if it is closed, and returns it. */
export async function openFold(page: Place, fold: keyof typeof FOLDS): Promise<Locator> {
  // The form of a link is hidden until it has loaded, and a hidden element gets no key.
  await finding(page, fold).waitFor();
  const details = page.locator('details').filter({ has: finding(page, fold) });
  if (!(await details.evaluate((node) => (node as HTMLDetailsElement).open))) await finding(page, fold).press('Enter');
  await details.locator('fieldset, table, li').filter({ visible: true }).first().waitFor();
  return details;
}

/** Opens everything that can be opened, and waits for the parts that load late. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.calc-folds > details')].every((details) => details.querySelector('table, li')),
  );
}

/** The cells of a table of a fold, row by row. */
export const rowsOf = (fold: Locator): Promise<string[][]> =>
  fold
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')));

/** The lines of the derivation under a title, without the name of the rule, which each tag holds for screen readers. */
export const linesOf = (working: Locator, title: string): Promise<string[]> =>
  working
    .locator('section')
    .filter({ has: working.page().getByRole('heading', { name: title }) })
    .locator('li')
    .evaluateAll((lines) =>
      lines.map((line) => {
        const copy = line.cloneNode(true) as HTMLElement;
        for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
        return copy.textContent ?? '';
      }),
    );

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
const more = (page: Page): Locator => page.locator('details').filter({ has: page.locator('summary', { hasText: /^More$/ }) });
/** Uses a way to share from the “More” menu. */
export async function pressMore(page: Page, name: string): Promise<void> {
  await more(page).waitFor();
  if (!(await more(page).evaluate((node) => (node as HTMLDetailsElement).open))) await more(page).locator('summary').press('Enter');
  await press(page, name);
}
/** Waits for the message after sharing. */
export const waitForStatus = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Share' }).getByRole('status').filter({ hasText: words }).waitFor();

export const search = (page: Page): string => new URL(page.url()).search;
/** Opens another address of the same site in the page. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await awake(page);
}

/** How many pixels reach beyond the edges of the window, or of a box in it: 0 if all of it is in sight. */
export const hiddenPixels = (part: Locator, within?: string): Promise<number> =>
  part.evaluate((node, selector) => {
    const own = node.getBoundingClientRect();
    const outer = selector === undefined ? undefined : node.closest(selector)?.getBoundingClientRect();
    const left = Math.max(0, outer?.left ?? 0);
    const right = Math.min(document.documentElement.clientWidth, outer?.right ?? Number.POSITIVE_INFINITY);
    const over = [left - own.left, own.right - right, -own.top, own.bottom - innerHeight].map((by) => Math.max(0, Math.ceil(by)));
    return own.width * own.height === 0 || !node.checkVisibility({ visibilityProperty: true })
      ? Number.POSITIVE_INFINITY
      : Math.max(...over);
  }, within);
export const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
