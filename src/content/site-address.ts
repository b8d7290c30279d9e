import { isHostValid } from './domain.ts';

/** The address of the site: `site` is an origin (`https://help.example.com`), `base` a path with a slash at both ends (`/`, `/help/`). */
export type SiteAddress = { site: string; base: string };

const LOCAL: SiteAddress = { site: 'http://localhost:4321', base: '/' };

function readSite(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const more = url && url.search + url.hash + url.username + url.password;
  if (!url || !/^https?:$/.test(url.protocol) || !isHostValid(url) || url.pathname !== '/' || more !== '') {
    throw new Error(`SITE_URL is "${value}". Set it to the origin alone, such as https://help.example.com, and put a path in BASE_PATH.`);
  }
  return url.origin;
}

function readBase(value: string): string {
  const segments = value.split('/').filter((segment) => segment !== '');
  const fits = segments.every((segment) => /^[A-Za-z0-9._~-]+$/.test(segment) && !/^\.+$/.test(segment)) && !value.includes('//');
  if (!fits) {
    throw new Error(
      `BASE_PATH is "${value}". Set it to a path of letters, digits, hyphens, dots and slashes, such as /resources/help-center/.`,
    );
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** Reads `SITE_URL` and `BASE_PATH`, with local defaults. Throws an error that says what to set. */
export function readSiteAddress(env: { SITE_URL?: string | undefined; BASE_PATH?: string | undefined }): SiteAddress {
  return { site: env.SITE_URL ? readSite(env.SITE_URL) : LOCAL.site, base: env.BASE_PATH ? readBase(env.BASE_PATH) : LOCAL.base };
}
