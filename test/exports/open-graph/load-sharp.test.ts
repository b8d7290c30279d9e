import { expect, test } from 'vitest';
import { loadSharp } from '../../../src/exports/open-graph/load-sharp.ts';

test('a machine that sharp does not load on gets one sentence', async () => {
  const none = () => Promise.reject(new Error('Could not load the "sharp" module using the some-where runtime'));
  await expect(loadSharp(none)).rejects.toThrow(
    new Error(
      `The images for link previews cannot be drawn: sharp does not load on ${process.platform}-${process.arch}. Run "npm ci --include=optional" on this machine.`,
    ),
  );
});
