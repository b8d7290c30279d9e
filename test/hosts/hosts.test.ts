import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIST, SUBPATH, SUBPATH_DIST } from '../build.ts';
import { type Answer, ask, unpacked } from './ask.ts';
import { nginxHost } from './nginx.ts';
import type { Host } from './process.ts';
import { wranglerHost } from './wrangler.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A site in the folder that a host serves: at its base path, and at the host's root what the host reads. */
function laid(dist: string, base: string): string {
  if (base === '/') return dist;
  const root = path.join(folder, 'root');
  const site = path.join(root, base);
  mkdirSync(site, { recursive: true });
  cpSync(dist, site, { recursive: true });
  for (const name of ['_headers', '_redirects']) renameSync(path.join(site, name), path.join(root, name));
  return root;
}

const SITES = [
  { where: 'at the root', dist: DIST, base: '/' },
  { where: 'under a sub-path', dist: SUBPATH_DIST, base: SUBPATH.BASE_PATH },
];
// The packed copies are nginx's to pick. Cloudflare packs by itself, and this runtime some kinds only (no Markdown, no index parts), so what
// it packs is not checked here yet.
const HOSTS = [
  { name: 'nginx', packs: true, start: (root: string, dist: string) => nginxHost(root, path.join(`${dist}-host`, 'nginx')) },
  { name: "Cloudflare's runtime", packs: false, start: (root: string) => wranglerHost(root) },
];
const cases = HOSTS.flatMap((host) => SITES.map((site) => ({ ...host, ...site })));

const table: string[] = [];
afterAll(() => process.stdout.write(`\n${table.join('\n')}\n`));

describe.each(cases)('$name, $where', ({ name, where, packs, start, dist, base }) => {
  let host: Host;
  beforeAll(async () => {
    host = await start(laid(dist, base), dist);
  }, 180_000);
  afterAll(() => host?.close());

  const at = (place: string) => base + place.slice(1);
  const asked = async (place: string, accept?: string): Promise<Answer> => {
    const answer = await ask(host.at, at(place), accept);
    const {
      'content-type': type = '',
      'content-encoding': encoding = 'as it is',
      'cache-control': caching = '',
      location = '',
    } = answer.headers;
    table.push([name.padEnd(21), at(place).padEnd(64), answer.status, location || `${type}; ${encoding}; ${caching}`].join(' '));
    return answer;
  };
  const inFolder = (place: string, ends: string) => `${place}${readdirSync(path.join(dist, place)).find((file) => file.endsWith(ends))}`;

  test('a page is there, as it was built, with every header', async () => {
    const { status, headers, body } = await asked('/answers/do-credits-roll-over/');
    expect(status).toBe(200);
    expect(body.equals(readFileSync(path.join(dist, 'answers/do-credits-roll-over/index.html')))).toBe(true);
    expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
  });

  test('the policy: no inline code, trusted types, closed to frames but for the calculator that is made for them', async () => {
    const { headers } = await asked('/');
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(policy).toContain("frame-ancestors 'none'");
    const embedded = String((await asked('/embed/calculator/')).headers['content-security-policy']);
    expect(embedded).toContain("default-src 'none'");
    expect(embedded).not.toContain('frame-ancestors');
  });

  test('what has a hash for its name is kept for good, and what has not is asked for anew', async () => {
    const kept = [
      inFolder('/_astro/', '.js'),
      inFolder('/pagefind/index/', '.json'),
      inFolder('/pagefind/', '.wasm'),
      inFolder('/pagefind/fragment/', '.json'),
    ];
    for (const place of kept) expect((await asked(place)).headers['cache-control'], place).toBe('public, max-age=31536000, immutable');
    for (const place of ['/pagefind/entry.json', '/search/lexicon.json', '/llms.txt', '/catalog.json', '/favicon.svg'])
      expect((await asked(place)).headers['cache-control'], place).toBe('public, max-age=0, must-revalidate');
  });

  test('each kind of file says what it is', async () => {
    const types: [string, RegExp][] = [
      ['/index.md', /^text\/markdown; ?charset=utf-8$/i],
      ['/llms.txt', /^text\/plain; ?charset=utf-8$/i],
      ['/answers.json', /^application\/json/],
      ['/sitemap-index.xml', /^(application|text)\/xml/],
      ['/favicon.svg', /^image\/svg\+xml/],
      [inFolder('/pagefind/', '.wasm'), /^application\/wasm$/],
      [inFolder('/_astro/', '.js'), /^(text|application)\/javascript/],
    ];
    for (const [place, type] of types) expect((await asked(place)).headers['content-type'], place).toMatch(type);
  });

  test('short forms lead on for good', async () => {
    const { status, headers } = await asked('/a/do-credits-roll-over/');
    expect(status).toBe(301);
    expect(new URL(headers.location ?? '', host.at).pathname).toBe(at('/answers/do-credits-roll-over/'));
  });

  test('an address without its slash leads to the page', async () => {
    const { status, headers } = await asked('/answers');
    expect([301, 307, 308]).toContain(status);
    expect(new URL(headers.location ?? '', host.at).pathname).toBe(at('/answers/'));
  });

  test('what is not there is 404, with the page that searches, and with every header', async () => {
    const { status, headers, body } = await asked('/answers/credits-roll-over/');
    expect(status).toBe(404);
    expect(body.equals(readFileSync(path.join(dist, '404.html')))).toBe(true);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test("the host's own files are served to nobody", async () => {
    // Where Cloudflare's runtime takes them for itself, it answers 502.
    for (const place of ['/_headers', '/_redirects']) expect((await asked(place)).status, place).toBeGreaterThanOrEqual(400);
  });

  test.runIf(packs).each(['br', 'gzip'])('each text is sent packed to who can unpack %s, and is what it was', async (encoding) => {
    const places = [
      '/',
      '/answers.json',
      '/llms.txt',
      '/index.md',
      '/favicon.svg',
      '/sitemap-0.xml',
      inFolder('/_astro/', '.js'),
      inFolder('/pagefind/', '.wasm'),
      inFolder('/pagefind/index/', '.json'),
    ];
    for (const place of places) {
      const answer = await asked(place, encoding);
      expect(answer.headers, place).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
      const file = path.join(dist, place.endsWith('/') ? `${place}index.html` : place);
      expect(unpacked(answer).equals(readFileSync(file)), place).toBe(true);
      expect(answer.body.length, place).toBeLessThan(readFileSync(file).length);
    }
  });

  test.runIf(packs)('who refuses a packing is not sent it, and who takes both is sent the smaller', async () => {
    expect((await asked('/', 'br;q=0, gzip')).headers['content-encoding']).toBe('gzip');
    expect((await asked('/', 'gzip, deflate, br')).headers['content-encoding']).toBe('br');
    expect((await asked('/')).headers['content-encoding']).toBeUndefined();
  });

  test('a path that tries to leave the site finds nothing', async () => {
    for (const place of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '//evil.example/', '/answers/..%2f..%2f_headers'])
      expect([301, 307, 308, 400, 404], place).toContain((await asked(place)).status);
  });

  test(`${where}: the pages of the site are all there`, async () => {
    const listed = readFileSync(path.join(dist, 'sitemap-0.xml'), 'utf8').match(/(?<=<loc>)[^<]+/g) ?? [];
    expect(listed.length).toBeGreaterThan(30);
    for (const page of listed) expect((await ask(host.at, new URL(page).pathname)).status, page).toBe(200);
  });
});
