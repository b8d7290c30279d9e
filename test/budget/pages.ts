import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { REAL } from '../sites/sites.ts';
import type { Row } from './row.ts';

/** One page of each type, and the limit of its first round trip: HTML and everything that blocks the first paint, in bytes of brotli. */
const PAGES: [string, number][] = [
  ['/', 5_000],
  ['/articles/credits-by-plan/', 14_600],
  ['/articles/choosing-a-model/', 8_000],
  ['/answers/', 8_000],
  ['/answers/do-credits-roll-over/', 6_500],
  // Includes a complete first answer, shown before any script has run.
  ['/calculator/', 10_000],
  ['/changes/', 4_500],
  ['/search/', 4_500],
  ['/support/', 14_600],
  ['/contact/', 6_500],
  ['/embed/calculator/', 8_500],
  ['/404.html', 4_500],
];

export const brotli = (body: Buffer): number => brotliCompressSync(body).length;

/** Files that block the first paint: style sheets for all media, scripts in the head that are not deferred, fonts, preloads. */
function blocking(html: string): { styles: string[]; others: string[] } {
  const head = html.slice(0, html.indexOf('</head>'));
  const styles = [...html.matchAll(/<link[^>]+rel="?stylesheet"?[^>]*>/g)].map((match) => /href="([^"]+)"/.exec(match[0])?.[1] ?? '');
  const scripts = [...head.matchAll(/<script(?![^>]*(?:\bdefer\b|\basync\b|type="?module))[^>]*>/g)].map((match) => match[0]);
  const fonts = [...html.matchAll(/@font-face|rel="?preload"?/g)].map((match) => match[0]);
  return { styles, others: [...scripts, ...fonts] };
}

/** The critical path of every type of page, from the built files. */
export function pageRows(): Row[] {
  return PAGES.flatMap(([page, limit]): Row[] => {
    const html = readFileSync(path.join(REAL.directory, page.endsWith('/') ? `${page}index.html` : page));
    const { styles, others } = blocking(html.toString());
    const bytes = brotli(html) + styles.reduce((sum, file) => sum + brotli(readFileSync(path.join(REAL.directory, file))), 0);
    return [
      { what: `critical path of ${page} (HTML and render-blocking CSS)`, value: bytes, limit, unit: 'B' },
      { what: `scripts, fonts and preloads that hold up ${page}`, value: others.length, limit: 0, unit: '' },
    ];
  });
}
