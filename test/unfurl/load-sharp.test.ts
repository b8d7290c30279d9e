import { expect, test, vi } from 'vitest';
import { loadSharp } from '../../src/unfurl/load-sharp.ts';

vi.mock('sharp', () => {
  throw new Error('Could not load the "sharp" module using the some-where runtime');
});

test('a machine that sharp does not load on gets one sentence', async () => {
  await expect(loadSharp()).rejects.toThrow(
    new Error(
      `The images for link previews cannot be drawn: sharp does not load on ${process.platform}-${process.arch}. Run "npm ci --include=optional" on this machine.`,
    ),
  );
});
