export const FEEDBACK_WORDS = {
  yes: 'Thank you.',
  no: 'Thank you. We are sorry that this did not help.',
  sending: 'Sending …',
  failed: 'Your answer could not be sent. Try again when you are online.',
  refused: 'Your answer did not arrive. Try again later.',
} as const;

/** A message is shown after `SLOW`, and sending fails after `LONGEST_WAIT`. In milliseconds. */
const SLOW = 1_000;
const LONGEST_WAIT = 10_000;

/**
 * Sends one beacon: the page's permanent path, and yes or no. It contains no cookie, referrer or query, so it says nothing about the
 * person. As text it is a single request, without one that asks before it. Returns whether the endpoint accepted it; another host has to
 * let this site read that (CORS).
 */
export async function sendFeedback(endpoint: string, page: string, helpful: 'yes' | 'no'): Promise<boolean> {
  const { ok } = await fetch(endpoint, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    signal: AbortSignal.timeout(LONGEST_WAIT),
    body: JSON.stringify({ page, helpful }),
  });
  return ok;
}

/** Asks once: a reader who has answered sees thanks and, after a no, a link to support. */
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
      const accepted = await sendFeedback(endpoint, page, helpful);
      said.textContent = FEEDBACK_WORDS[accepted ? helpful : 'refused'];
      choices.inert = accepted;
      choices.hidden = accepted;
      // The buttons are removed, so the focus would move to the page.
      if (accepted) said.focus();
    } catch {
      choices.inert = false;
      said.textContent = FEEDBACK_WORDS.failed;
    } finally {
      clearTimeout(slow);
    }
    // Even if sending failed: a reader who got no help needs the link.
    if (helpful === 'no' && support) support.hidden = false;
  });
}
