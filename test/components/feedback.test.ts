import { afterEach, describe, expect, test, vi } from 'vitest';
import { FEEDBACK_WORDS, sendFeedback } from '../../src/components/feedback.ts';

const ENDPOINT = 'https://feedback.example/helpful?site=1';
const PAGE = '/answers/do-credits-roll-over/';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A network that answers so. */
function network(answer: () => Promise<unknown>) {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('an answer to “Was this helpful?”', () => {
  test.each(['yes', 'no'] as const)('%s is one request: the page and the word, and nothing of the person', async (helpful) => {
    const fetch = network(() => Promise.resolve({ ok: true }));
    expect(await sendFeedback(ENDPOINT, PAGE, helpful)).toBe(true);
    expect(fetch.mock.calls).toEqual([
      [
        ENDPOINT,
        {
          method: 'POST',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          keepalive: true,
          signal: expect.any(AbortSignal),
          body: `{"page":"${PAGE}","helpful":"${helpful}"}`,
        },
      ],
    ]);
  });

  test('is not accepted by an endpoint that answers with an error', async () => {
    network(() => Promise.resolve({ ok: false }));
    expect(await sendFeedback(ENDPOINT, PAGE, 'yes')).toBe(false);
  });

  test('is sent once, also where it cannot be sent, and then fails', async () => {
    const fetch = network(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(sendFeedback(ENDPOINT, PAGE, 'yes')).rejects.toThrow('Failed to fetch');
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

test('what is said to a reader promises nothing and blames nobody', () => {
  expect(FEEDBACK_WORDS).toEqual({
    yes: 'Thank you.',
    no: 'Thank you. We are sorry that this did not help.',
    sending: 'Sending …',
    failed: 'Your answer could not be sent. Try again when you are online.',
    refused: 'Your answer did not arrive. Try again later.',
  });
});
