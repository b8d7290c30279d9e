import lighthouse from 'lighthouse';
import { PATIENCE_MS, type Row } from './row.ts';

/** The pages that need full marks: one of each kind that people visit. */
export const FULL_MARKS = ['/', '/articles/credits-by-plan/', '/answers/do-credits-roll-over/', '/calculator/'];
/** Performance is not among these: it depends on the machine, so `npm run bench` measures it. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/**
 * None of these settings changes a score. Nothing here is timed, so nothing is throttled ("simulate" only calculates afterwards) and
 * Lighthouse need not wait for an idle processor. A slow machine gets as long as it needs.
 */
const SETTINGS = {
  throttlingMethod: 'simulate',
  skipAboutBlank: true,
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 500,
  cpuQuietThresholdMs: 0,
  maxWaitForFcp: PATIENCE_MS,
  maxWaitForLoad: PATIENCE_MS,
} as const;

/** Lighthouse's scores of each page on a phone, from 0 to 100. `port`: the browser's debugging port. */
export async function lighthouseRows(port: number, origin: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of FULL_MARKS) {
    const result = await lighthouse(origin + path, { port, logLevel: 'error', onlyCategories: CATEGORIES, ...SETTINGS });
    if (!result) throw new Error(`Lighthouse measured nothing at ${path}.`);
    const { categories, audits } = result.lhr;
    for (const name of CATEGORIES) {
      const { score, auditRefs } = categories[name] ?? { score: 0, auditRefs: [] };
      const failed = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 0) < 1);
      const names = failed.map(({ id }) => id).join(', ');
      rows.push({ what: `${path} ${name}${names && ` (${names})`}`, value: Math.round((score ?? 0) * 100), least: 100, unit: '' });
    }
  }
  return rows;
}
