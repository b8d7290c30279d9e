import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import type { Row } from './row.ts';

/** The pages that are held to full marks: one of each kind that people come to. */
const PAGES = ['/', '/articles/credits-by-plan/', '/answers/do-credits-roll-over/', '/calculator/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** How often each page is measured: the machine is noisy, and the median counts. */
const TIMES = 3;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** One measurement: the scores from 0 to 100, and the figures in milliseconds, but for the layout shift, which has no unit. */
async function measured(url: string, port: number) {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (!result) throw new Error(`Lighthouse measured nothing at ${url}.`);
  const { categories, audits } = result.lhr;
  const lost = Object.values(audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === 'binary');
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    paint: audits['largest-contentful-paint']?.numericValue ?? 0,
    blocking: audits['total-blocking-time']?.numericValue ?? 0,
    shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
    lost: lost.map(({ id }) => id),
  };
}

/**
 * Lighthouse as it measures a phone: slow 4G and a processor four times slower, both simulated. Each figure is the median of some runs.
 * `port` is where the browser takes commands.
 */
export async function lighthouseRows(browser: Browser, port: number, origin: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of PAGES) {
    const page = await browser.newPage();
    const all: Awaited<ReturnType<typeof measured>>[] = [];
    for (let k = 0; k < TIMES; k += 1) all.push(await measured(origin + path, port));
    await page.close();
    CATEGORIES.forEach((name, k) => {
      const lost = [...new Set(all.flatMap((one) => one.lost))];
      const score = median(all.map(({ scores }) => scores[k] ?? 0));
      rows.push({
        what: `${path} ${name}${score < 100 && lost.length > 0 ? ` (${lost.join(', ')})` : ''}`,
        value: score,
        least: 100,
        unit: '',
      });
    });
    const figure = (what: string, value: number, limit: number, unit: string) => rows.push({ what: `${path} ${what}`, value, limit, unit });
    figure('largest paint', Math.round(median(all.map(({ paint }) => paint))), 1_500, 'ms');
    figure('total blocking time', Math.round(median(all.map(({ blocking }) => blocking))), path === '/calculator/' ? 200 : 50, 'ms');
    figure('layout shift', median(all.map(({ shift }) => shift)), 0, '');
  }
  return rows;
}
