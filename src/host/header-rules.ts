import { HASHED, IMMUTABLE, REVALIDATED } from './caching.ts';
import { type Hashes, policyForHost } from './policy.ts';

/** The headers of a path of the host ("*" stands for anything). Where several fit, the last that has a header gives it. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/** What the headers depend on: the base path with a slash at both ends, where the pages may send something, what they hold. */
export type Site = { base: string; endpoints: readonly string[]; hashes: Hashes };

/** The pages that any other site may hold in a frame. */
const FRAMED = '/embed/*';

const REFUSED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** The headers that every response has, beside the policy and the caching. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  // A link out tells the other site's host where from, and not the address: that of a calculation holds a person's figures.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // The site asks for none of it, and nothing that slips in may. Copying is its own alone.
  'Permissions-Policy': [...REFUSED.map((name) => `${name}=()`), 'clipboard-read=()', 'clipboard-write=(self)'].join(', '),
  'X-Content-Type-Options': 'nosniff',
  // A year, and not for subdomains: those are not ours to decide for.
  'Strict-Transport-Security': 'max-age=31536000',
  // A page that opens ours, or that ours opens, gets no hold on it.
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Every header that the site needs, from one source: the hosts' files are written from these rules. */
export function headerRules({ base, endpoints, hashes }: Site): HeaderRule[] {
  const at = (path: string) => base + path.slice(1);
  const policy = (framed: boolean) => policyForHost(endpoints, hashes, framed);
  return [
    { path: at('/*'), headers: { 'Content-Security-Policy': policy(false), ...EVERYWHERE, 'Cache-Control': REVALIDATED } },
    { path: at(FRAMED), headers: { 'Content-Security-Policy': policy(true) } },
    ...HASHED.map((path) => ({ path: at(path), headers: { 'Cache-Control': IMMUTABLE } })),
  ];
}

/** A path with "*" as a regular expression, in a form that nginx reads as well. */
export const patternOf = (path: string): string => `^${path.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`;
