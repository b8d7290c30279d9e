import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Card, previewImage } from '../../../src/exports/open-graph/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'unfurl-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an image for link previews', () => {
  const says: Card = { kind: 'answer', title: 'Do credits roll over?', note: 'No.' };
  /** Which files there are, and when each was written. */
  const written = () => readdirSync(folder).map((name) => `${name} ${statSync(path.join(folder, name)).mtimeMs}`);

  test('is drawn once: a second build reads it', async () => {
    const first = await previewImage(says, folder);
    const before = written();
    expect(await previewImage({ ...says }, folder)).toEqual(first);
    expect([before.length, written()]).toEqual([1, before]);
    expect((await sharp(first).metadata()).format).toBe('png');
  });

  test.each([
    { what: 'title', changed: { title: 'Do credits expire?' } },
    { what: 'note', changed: { note: 'Yes.' } },
    { what: 'kind', changed: { kind: 'article' as const } },
  ])('is drawn again when its $what changes', async ({ changed }) => {
    const [first, second] = [await previewImage(says, folder), await previewImage({ ...says, ...changed }, folder)];
    expect(second).not.toEqual(first);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('is drawn again when its kept file is broken', async () => {
    const first = await previewImage(says, folder);
    truncateSync(path.join(folder, readdirSync(folder)[0] ?? ''), 1000);
    expect(await previewImage(says, folder)).toEqual(first);
  });

  test('is the same for two that ask at once', async () => {
    const [first, second] = await Promise.all([previewImage(says, folder), previewImage(says, folder)]);
    expect(second).toEqual(first);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
