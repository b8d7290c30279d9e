/**
 * Reads `FEEDBACK_URL`: the endpoint to which "Was this helpful?" is sent. Undefined where it is not set. Throws a sentence that says
 * what to set.
 */
export function feedbackUrl(env: { FEEDBACK_URL?: string | undefined }): string | undefined {
  const value = env.FEEDBACK_URL;
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password + url.hash !== '') {
    throw new Error(`FEEDBACK_URL is "${value}". Set it to an address such as https://example.com/feedback, or leave it out.`);
  }
  return url.href;
}
