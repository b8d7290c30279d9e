import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { unfurlPath } from '../../src/library/unfurl.ts';
import { DIST, SUBPATH_DIST } from '../build.ts';
import { builtPages } from './pages.ts';

const entries = builtPages(DIST).flatMap((page) => {
  const [, collection, id] = /^\/(answers|articles)\/([^/]+)\/$/.exec(page.path) ?? [];
  return id ? [unfurlPath({ collection: collection as 'answers' | 'articles', id })] : [];
});
const images = [unfurlPath(), ...entries];

describe.each([
  { site: 'at the root', directory: DIST },
  { site: 'under a sub-path', directory: SUBPATH_DIST },
])('the images for link previews, $site', ({ directory }) => {
  test.each(images)('%s is a PNG of 1200 by 630, under 50 kB', async (image) => {
    const file = path.join(directory, image);
    expect(existsSync(file)).toBe(true);
    expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(statSync(file).size).toBeLessThan(50_000);
  });

  test('are one for each answer and article, and one for the rest', () => {
    const built = readdirSync(path.join(directory, 'unfurl'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.png'),
    );
    expect(built.map((file) => `/unfurl/${file.split(path.sep).join('/')}`).sort()).toEqual([...images].sort());
    expect(entries.length).toBeGreaterThan(2);
  });
});

test('nothing of what draws them reaches a reader', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.(woff2?|wasm|ttf|otf)$/.test(file) && !file.startsWith('pagefind'))).toEqual([]);
});
