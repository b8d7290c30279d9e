import { HASHED, IMMUTABLE, REVALIDATED } from './caching.ts';
import { type Hashes, policyForHost } from './policy.ts';

/** The headers for a path on the host ("*" stands for anything). If several rules match, the last one with a header sets it. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/** What the headers depend on: the base path with a slash at both ends, the endpoints that pages send to, the hashes in pages. */
export type HeaderOptions = { base: string; endpoints: readonly string[]; hashes: Hashes };

/** The pages that any site may embed in a frame. */
const FRAMED = '/embed/*';

/** What agents work with: search engines must not list its files, which have no place for a robots tag. */
const UNLISTED = '/support/*';

const UNUSED_FEATURES = [
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

/** The headers of every response, besides the content security policy and caching. */
const COMMON_HEADERS: Readonly<Record<string, string>> = {
  // Other sites see only our origin: the full address of a calculation contains a person's figures.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // The site uses none of these, and injected code may not either. Only the site itself may copy.
  'Permissions-Policy': [...UNUSED_FEATURES.map((name) => `${name}=()`), 'clipboard-read=()', 'clipboard-write=(self)'].join(', '),
  'X-Content-Type-Options': 'nosniff',
  // One year, without subdomains, which are not ours to decide for.
  'Strict-Transport-Security': 'max-age=31536000',
  // A page that opens ours, or that ours opens, gets no reference to it.
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** All headers of the site: the files for each host are generated from these rules. */
export function headerRules({ base, endpoints, hashes }: HeaderOptions): HeaderRule[] {
  const at = (path: string) => base + path.slice(1);
  const policy = (framed: boolean) => policyForHost(endpoints, hashes, framed);
  return [
    { path: at('/*'), headers: { 'Content-Security-Policy': policy(false), ...COMMON_HEADERS, 'Cache-Control': REVALIDATED } },
    { path: at(FRAMED), headers: { 'Content-Security-Policy': policy(true) } },
    { path: at(UNLISTED), headers: { 'X-Robots-Tag': 'noindex' } },
    ...HASHED.map((path) => ({ path: at(path), headers: { 'Cache-Control': IMMUTABLE } })),
  ];
}

/** A path with "*" as a regular expression that nginx can read, too. */
export const patternOf = (path: string): string => `^${path.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`;
