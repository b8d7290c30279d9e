export const FEEDBACK_WORDS = {
  yes: 'Thank you.',
  no: 'Thank you. We are sorry that this did not help.',
  sending: 'Sending …',
  failed: 'Your answer could not be sent. Try again when you are online.',
} as const;

/** An endpoint that takes longer than this says so, and one that takes longer than that has failed. In milliseconds. */
const SLOW = 1_000;
const LONGEST_WAIT = 10_000;

/**
 * Sends one beacon: the page's permanent path, and yes or no. No cookie, no referrer, no query goes with it, so it says nothing about
 * the person. `text/plain` and `no-cors`: it is sent in one request, whatever the endpoint's host.
 */
export async function sendFeedback(endpoint: string, page: string, helpful: 'yes' | 'no'): Promise<void> {
  await fetch(endpoint, {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    signal: AbortSignal.timeout(LONGEST_WAIT),
    body: JSON.stringify({ page, helpful }),
  });
}

/** Asks once: a reader who has answered gets thanks and, after a no, a way to support. */
export function startFeedback(box: HTMLElement): void {
  const choices = box.querySelector<HTMLElement>('.feedback-choices');
  const said = box.querySelector<HTMLElement>('.feedback-said');
  const support = box.querySelector<HTMLElement>('.feedback-support');
  const { endpoint = '', page = '' } = box.dataset;
  box.dataset.awake = '';
  choices?.addEventListener('click', async (event) => {
    const helpful = event.target instanceof HTMLElement ? event.target.dataset.helpful : undefined;
    if ((helpful !== 'yes' && helpful !== 'no') || !said || choices.inert) return;
    choices.inert = true;
    const slow = setTimeout(() => {
      said.textContent = FEEDBACK_WORDS.sending;
    }, SLOW);
    try {
      await sendFeedback(endpoint, page, helpful);
      said.textContent = FEEDBACK_WORDS[helpful];
      // The buttons go, and the focus would fall to the page.
      said.focus();
      choices.hidden = true;
    } catch {
      choices.inert = false;
      said.textContent = FEEDBACK_WORDS.failed;
    } finally {
      clearTimeout(slow);
    }
    // Whether it was sent or not: who was not helped needs the way on.
    if (helpful === 'no' && support) support.hidden = false;
  });
}
