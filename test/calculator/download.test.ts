import { afterEach, expect, test, vi } from 'vitest';
import { downloadText } from '../../src/calculator/download.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** As much of a page as a download needs; `calls` is what happened, in order. */
function page() {
  const calls: unknown[] = [];
  const blobs: Blob[] = [];
  const link = { click: () => calls.push(['click', { ...link }]), remove: () => calls.push(['remove']) };
  vi.stubGlobal('document', { createElement: () => link, body: { append: () => calls.push(['append']) } });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:1';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => calls.push(['revoke', url]));
  vi.useFakeTimers();
  return { calls, blobs };
}

test('a link in the page is clicked, taken away, and its file kept until the browser has it', async () => {
  const { calls, blobs } = page();
  downloadText('credits.ics', 'text/calendar', 'BEGIN:VCALENDAR\r\nä\r\n');
  const link = expect.objectContaining({ href: 'blob:1', download: 'credits.ics' });
  expect(calls).toEqual([['append'], ['click', link], ['remove']]);
  vi.advanceTimersByTime(30_000);
  expect(calls).toHaveLength(3);
  vi.advanceTimersByTime(60_000);
  expect(calls[3]).toEqual(['revoke', 'blob:1']);
  expect(blobs.map(({ type }) => type)).toEqual(['text/calendar']);
  expect(await blobs[0]?.text()).toBe('BEGIN:VCALENDAR\r\nä\r\n');
});
