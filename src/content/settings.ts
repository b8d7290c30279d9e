import { isHostValid } from './domain.ts';
import { readSiteAddress } from './site-address.ts';

type Env = {
  FEEDBACK_URL?: string | undefined;
  SEARCH_LOG_URL?: string | undefined;
  BEACON_LOG?: string | undefined;
  BASE_PATH?: string | undefined;
};

/** A path of the site, such as `/beacon`. It has a meaning in nginx's configuration, so it holds only letters that mean nothing there. */
const OWN_PATH = /^(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/;

/** Reads an optional endpoint: an address, or a path of this site below its base path. Throws an error that says what to set. */
function readUrl(name: 'FEEDBACK_URL' | 'SEARCH_LOG_URL', env: Env, example: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (OWN_PATH.test(value)) return readSiteAddress(env).base + value.slice(1);
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !isHostValid(url) || url.username + url.password + url.hash !== '') {
    throw new Error(
      `${name} is "${value}". Set it to an address such as ${example}, or to a path of this site such as /beacon, or leave it out.`,
    );
  }
  return url.href;
}

/** `FEEDBACK_URL`: the endpoint for "Was this helpful?". A path of this site has its base path. Undefined if it is not set. */
export const feedbackUrl = (env: Env): string | undefined => readUrl('FEEDBACK_URL', env, 'https://example.com/feedback');

/** `SEARCH_LOG_URL`: the endpoint for queries without results, in the same form. Undefined if it is not set. */
export const searchLogUrl = (env: Env): string | undefined => readUrl('SEARCH_LOG_URL', env, 'https://example.com/searches');

const endpoints = (env: Env) => [...new Set([feedbackUrl(env), searchLogUrl(env)].filter((url) => url !== undefined))];
const isOwn = (url: string) => url.startsWith('/');

/** The other origins that pages may send data to, without duplicates. */
export const endpointOrigins = (env: Env): string[] => [
  ...new Set(
    endpoints(env)
      .filter((url) => !isOwn(url))
      .map((url) => new URL(url).origin),
  ),
];

/** The paths of this site that pages send data to, with the base path, without duplicates. */
export const ownEndpoints = (env: Env): string[] => endpoints(env).filter(isOwn);

/** `BEACON_LOG`: the file that nginx writes to what such a path gets. Throws an error that says what to set. */
export function beaconLog({ BEACON_LOG: file }: Env): string {
  if (!file) return '/var/log/nginx/help-beacons.log';
  if (/^[A-Za-z0-9._/~-]+$/.test(file)) return file;
  throw new Error(
    `BEACON_LOG is "${file}". Set it to a file such as /var/log/nginx/help-beacons.log, of letters, digits, hyphens, dots and slashes.`,
  );
}

/** Whether Netlify runs the build: it sets `NETLIFY`. */
export const onNetlify = (env: { NETLIFY?: string | undefined }): boolean => env.NETLIFY === 'true';
