import { isHostValid } from './host-name.ts';

type Env = { FEEDBACK_URL?: string | undefined; SEARCH_LOG_URL?: string | undefined };

/** Reads an optional address from the environment. Throws an error that says what to set. */
function readUrl(name: keyof Env, env: Env, example: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !isHostValid(url) || url.username + url.password + url.hash !== '') {
    throw new Error(`${name} is "${value}". Set it to an address such as ${example}, or leave it out.`);
  }
  return url.href;
}

/** `FEEDBACK_URL`: the endpoint for "Was this helpful?". Undefined if it is not set. */
export const feedbackUrl = (env: Env): string | undefined => readUrl('FEEDBACK_URL', env, 'https://example.com/feedback');

/** `SEARCH_LOG_URL`: the endpoint for queries without results. Undefined if it is not set. */
export const searchLogUrl = (env: Env): string | undefined => readUrl('SEARCH_LOG_URL', env, 'https://example.com/searches');

/** The origins that pages may send data to, without duplicates. */
export function endpointOrigins(env: Env): string[] {
  const set = [feedbackUrl(env), searchLogUrl(env)].filter((url) => url !== undefined);
  return [...new Set(set.map((url) => new URL(url).origin))];
}

/** Whether Netlify runs the build: it sets `NETLIFY`. */
export const onNetlify = (env: { NETLIFY?: string | undefined }): boolean => env.NETLIFY === 'true';
