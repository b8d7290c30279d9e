import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { previewPath } from '../../src/content/open-graph-path.ts';
import { REAL } from '../sites/sites.ts';
import { builtPages, SITES } from './pages.ts';

describe.each(SITES)('the images for link previews, $name', (site) => {
  const entries = builtPages(site).flatMap((page) => {
    const [, collection, id] = /^(answers|articles)\/([^/]+)\/$/.exec(page.path.slice(site.base.length)) ?? [];
    return id ? [previewPath({ collection: collection as 'answers' | 'articles', id })] : [];
  });
  const images = [previewPath(), ...entries];

  test('each is a PNG of 1200 by 630, under 50 kB', async () => {
    for (const image of images) {
      const file = path.join(site.directory, image);
      expect(await sharp(file).metadata(), image).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(statSync(file).size, image).toBeLessThan(50_000);
    }
  });

  test('are one for each answer and article, and one for the rest', () => {
    const built = readdirSync(path.join(site.directory, 'unfurl'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.png'),
    );
    expect(built.map((file) => `/unfurl/${file.split(path.sep).join('/')}`).sort()).toEqual([...images].sort());
    expect(entries.length).toBeGreaterThan(2);
  });
});

test('nothing of what draws them reaches a reader', () => {
  const files = readdirSync(REAL.directory, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.(woff2?|wasm|ttf|otf)$/.test(file) && !file.startsWith('pagefind'))).toEqual([]);
});
