import { hasHostName } from './host-name.ts';

type Env = { FEEDBACK_URL?: string | undefined; SEARCH_LOG_URL?: string | undefined };

/** Reads an address that a build may be given. Throws a sentence that says what to set. */
function readUrl(name: keyof Env, env: Env, example: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !hasHostName(url) || url.username + url.password + url.hash !== '') {
    throw new Error(`${name} is "${value}". Set it to an address such as ${example}, or leave it out.`);
  }
  return url.href;
}

/** `FEEDBACK_URL`: the endpoint to which "Was this helpful?" is sent. Undefined where it is not set. */
export const feedbackUrl = (env: Env): string | undefined => readUrl('FEEDBACK_URL', env, 'https://example.com/feedback');

/** `SEARCH_LOG_URL`: where queries that find nothing are told. Undefined where it is not set. */
export const searchLogUrl = (env: Env): string | undefined => readUrl('SEARCH_LOG_URL', env, 'https://example.com/searches');

/** Where a page may send something: the origins of what is set, each once. */
export function endpointOrigins(env: Env): string[] {
  const set = [feedbackUrl(env), searchLogUrl(env)].filter((url) => url !== undefined);
  return [...new Set(set.map((url) => new URL(url).origin))];
}

/** Whether Netlify is building: it says so itself, in `NETLIFY`. */
export const onNetlify = (env: { NETLIFY?: string | undefined }): boolean => env.NETLIFY === 'true';
