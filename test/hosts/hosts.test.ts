import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { computeScore, runChecks } from 'afdocs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOR_HOST } from '../../src/host/file-types.ts';
import { RENAMED } from '../sites/changed.ts';
import { CHANGED, PLAIN } from '../sites/sites.ts';
import { type Answer, ask, type Given, unpacked } from './ask.ts';
import { nginxHost } from './nginx.ts';
import type { Host } from './process.ts';
import { wranglerHost } from './wrangler.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a site into the folder that a host serves: the site at its base path, and the host's own files at the root. */
function laid(dist: string, base: string): string {
  if (base === '/') return dist;
  const root = path.join(folder, 'root');
  const site = path.join(root, base);
  mkdirSync(site, { recursive: true });
  cpSync(dist, site, { recursive: true });
  for (const name of FOR_HOST) renameSync(path.join(site, name), path.join(root, name));
  return root;
}

const SITES = [
  { where: 'at the root', dist: PLAIN.directory, base: PLAIN.base },
  { where: 'under a sub-path', dist: CHANGED.directory, base: CHANGED.base },
];
// nginx picks the packed copies, and HTML or Markdown by what is asked for (`negotiates`). Cloudflare compresses by itself, except Markdown
// (`leaves`), and serves files by their address alone.
const HOSTS = [
  {
    name: 'nginx',
    negotiates: true,
    leaves: [] as string[],
    start: (root: string, dist: string) => nginxHost(root, path.join(`${dist}-host`, 'nginx')),
  },
  { name: "Cloudflare's runtime", negotiates: false, leaves: ['/index.md'], start: (root: string) => wranglerHost(root) },
];
const cases = HOSTS.flatMap((host) => SITES.map((site) => ({ ...host, ...site })));

const table: string[] = [];
afterAll(() => process.stdout.write(`\n${table.join('\n')}\n`));

describe.each(cases)('$name, $where', ({ name, where, negotiates, leaves, start, dist, base }) => {
  let host: Host;
  beforeAll(async () => {
    host = await start(laid(dist, base), dist);
  }, 180_000);
  afterAll(() => host?.close());

  const at = (place: string) => base + place.slice(1);
  const asked = async (place: string, given: Given = {}): Promise<Answer> => {
    const answer = await ask(host.at, at(place), given);
    const {
      'content-type': type = '',
      'content-encoding': encoding = 'as it is',
      'cache-control': caching = '',
      location = '',
    } = answer.headers;
    const what = `${given.method ?? 'GET'} ${at(place)}`.padEnd(68);
    table.push([name.padEnd(21), what, answer.status, location || `${type}; ${encoding}; ${caching}`].join(' '));
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
      inFolder('/pagefind/index/', '.pf_index'),
      inFolder('/pagefind/', '.pf_meta'),
      inFolder('/pagefind/fragment/', '.pf_fragment'),
    ];
    for (const place of kept) expect((await asked(place)).headers['cache-control'], place).toBe('public, max-age=31536000, immutable');
    for (const place of [
      '/pagefind/pagefind.js',
      '/pagefind/pagefind-entry.json',
      inFolder('/pagefind/', '.pagefind'),
      '/search/questions.json',
      '/search/cases.json',
      '/llms.txt',
      '/catalog.json',
      '/favicon.svg',
    ])
      expect((await asked(place)).headers['cache-control'], place).toBe('public, max-age=0, must-revalidate');
  });

  test('each kind of file says what it is', async () => {
    const types: [string, RegExp][] = [
      ['/changes/feed.atom', /^application\/atom\+xml/],
      ['/index.md', /^text\/markdown; ?charset=utf-8$/i],
      ['/llms.txt', /^text\/plain; ?charset=utf-8$/i],
      ['/answers.json', /^application\/json/],
      ['/sitemap-index.xml', /^(application|text)\/xml/],
      ['/favicon.svg', /^image\/svg\+xml/],
      ['/search/questions.json', /^application\/json/],
      [inFolder('/_astro/', '.js'), /^(text|application)\/javascript/],
      // A browser would not run a script of another type.
      ['/pagefind/pagefind.js', /^(text|application)\/javascript/],
      ['/pagefind/pagefind-entry.json', /^application\/json/],
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
    // Cloudflare's runtime reserves these paths, and answers 502.
    for (const name of FOR_HOST) expect((await asked(`/${name}`)).status, name).toBeGreaterThanOrEqual(400);
  });

  test.each(['br', 'gzip'])('each text is sent packed to who can unpack %s, and is what it was', async (accept) => {
    const places = [
      '/',
      '/answers/do-credits-roll-over/',
      '/answers.json',
      '/llms.txt',
      '/index.md',
      '/favicon.svg',
      '/sitemap-0.xml',
      inFolder('/_astro/', '.js'),
      '/search/questions.json',
      '/search/cases.json',
      '/pagefind/pagefind.js',
      '/pagefind/pagefind-entry.json',
    ];
    for (const place of places) {
      const answer = await asked(place, { accept });
      const file = readFileSync(path.join(dist, place.endsWith('/') ? `${place}index.html` : place));
      const packed = !leaves.includes(place);
      expect(answer.headers['content-encoding'], place).toBe(packed ? accept : undefined);
      expect(unpacked(answer).equals(file), place).toBe(true);
      if (packed) expect(answer.body.length, place).toBeLessThan(file.length);
    }
  });

  // Cloudflare's own cache knows what it has compressed.
  test.runIf(negotiates)('a cache in front of it is told that what it sends depends on what a browser can unpack', async () => {
    const vary = async (place: string) => (await asked(place, { accept: 'br' })).headers.vary;
    for (const place of ['/answers.json', inFolder('/_astro/', '.js')]) expect(await vary(place), place).toBe('Accept-Encoding');
    for (const place of ['/', '/index.md']) expect(await vary(place), place).toBe('Accept, Accept-Encoding');
  });

  describe.runIf(negotiates)('a program that asks for Markdown', () => {
    const typeFor = async (accept: string, place = '/answers/do-credits-roll-over/') =>
      String((await ask(host.at, at(place), { headers: { accept } })).headers['content-type']).split(';')[0];

    test.each([
      'text/markdown',
      'TEXT/Markdown',
      'text/markdown, text/html, */*',
      'text/html,text/markdown',
      'text/markdown;charset=utf-8;q=0.9, text/html;q=0.8',
      'text/html;q=0.50, text/markdown;q=0.5',
      'text/markdown; q=0.001, application/json',
      'application/json, text/markdown;q=0.85, */*;q=0.8',
      'text/markdown;q=1.000, text/html',
    ])('gets it by "%s"', async (accept) => {
      expect(await typeFor(accept)).toBe('text/markdown');
    });

    test.each([
      'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      '*/*',
      'text/*',
      '',
      'text/markdown;q=0',
      'text/markdown;q=0.000, application/json',
      'text/markdown;q=0.8, text/html;q=0.9',
      'text/markdown;q=0.8, text/html;q=0.85',
      'text/markdown;q=0.89, text/html;q=0.9',
      'text/html, text/markdown;q=0.9',
      'text/markdown;q=0.2, */*;q=0.3',
      'text/markdownish',
      'application/text/markdown',
      `${'text/'.repeat(1_000)}markdown`,
    ])('gets HTML by "%.60s"', async (accept) => {
      expect(await typeFor(accept)).toBe('text/html');
    });

    test('a page without a copy is sent as HTML, and what is not there is 404', async () => {
      const markdown = { headers: { accept: 'text/markdown' } };
      const without = await asked('/support/', markdown);
      expect([without.status, without.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect((await asked('/answers/nothing/', markdown)).status).toBe(404);
      expect((await asked('/a/do-credits-roll-over/', markdown)).status).toBe(301);
    });

    test.each(['identity', 'br', 'gzip'])('gets the copy that the build has written, %s, with the headers of a page', async (accept) => {
      const markdown = { accept, headers: { accept: 'text/markdown' } };
      const answer = await asked('/answers/do-credits-roll-over/', markdown);
      expect(unpacked(answer).equals(readFileSync(path.join(dist, 'answers/do-credits-roll-over/index.md')))).toBe(true);
      const page = await asked('/answers/do-credits-roll-over/');
      for (const header of ['vary', 'cache-control', 'content-security-policy', 'x-content-type-options'])
        expect(answer.headers[header], header).toBe(page.headers[header]);
    });

    test('a cache keeps both apart, and asks for each by its own tag', async () => {
      const [page, markdown] = [await asked('/'), await asked('/', { headers: { accept: 'text/markdown' } })];
      expect(markdown.headers.etag).not.toBe(page.headers.etag);
      const again = (etag: string | undefined) => asked('/', { headers: { accept: 'text/markdown', 'if-none-match': etag ?? '' } });
      const same = await again(markdown.headers.etag);
      expect([same.status, same.body.length, same.headers.vary]).toEqual([304, 0, 'Accept, Accept-Encoding']);
      expect((await again(page.headers.etag)).status).toBe(200);
      const head = await asked('/', { method: 'HEAD', headers: { accept: 'text/markdown' } });
      expect([head.headers['content-type'], head.body.length]).toEqual([markdown.headers['content-type'], 0]);
    });
  });

  // A sub-path has no say in the root's llms.txt, where the checker looks for it.
  test.runIf(negotiates && base === '/')('a checker of documentation for agents finds nothing to mend', async () => {
    const report = await runChecks(host.at, { canonicalOrigin: PLAIN.site, samplingStrategy: 'deterministic', requestDelay: 0 });
    const { overall } = computeScore(report);
    const notes = report.results.filter(({ status }) => status === 'warn').map(({ id, message }) => `${id}: ${message}`);
    table.push(`afdocs: ${overall} of 100, ${report.testedPages} pages. ${notes.join('; ')}`);
    const failed = report.results.filter(({ status }) => status === 'fail' || status === 'error');
    expect(failed.filter(({ id }) => id !== 'markdown-content-parity')).toEqual([]);
    // The labels of a form are no text to read, and Markdown leaves them out.
    const differ = failed
      .flatMap(({ details }) => (details?.pageResults ?? []) as { url: string; status: string }[])
      .filter(({ status }) => status === 'fail');
    expect(differ.map(({ url }) => new URL(url).pathname).sort()).toEqual(['/contact/']);
    expect(overall).toBeGreaterThanOrEqual(98);
  });

  test('the product’s keys lead to their target, for now', async () => {
    const { links } = JSON.parse(readFileSync(path.join(dist, 'help-map.json'), 'utf8')) as { links: { url: string; target: string }[] };
    expect(links.some(({ target }) => target.includes('?'))).toBe(true);
    for (const { url, target } of links) {
      const { status, headers } = await ask(host.at, new URL(url).pathname);
      expect([status, new URL(headers.location ?? '', host.at).href.slice(host.at.length)], url).toEqual([
        302,
        new URL(target).href.slice(new URL(target).origin.length),
      ]);
    }
  });

  test('search engines do not list what agents work with', async () => {
    for (const place of ['/support/', '/support/answers.csv', '/support/zendesk-macros.json', '/support/espanso.yml'])
      expect((await asked(place)).headers['x-robots-tag'], place).toBe('noindex');
    for (const place of ['/', '/answers.json', '/answers/']) expect((await asked(place)).headers['x-robots-tag'], place).toBeUndefined();
  });

  test('what Pagefind has packed is sent as it is, and as no page that a browser would show', async () => {
    const packed = [
      inFolder('/pagefind/', '.pf_meta'),
      inFolder('/pagefind/', '.pagefind'),
      inFolder('/pagefind/index/', '.pf_index'),
      inFolder('/pagefind/fragment/', '.pf_fragment'),
    ];
    for (const place of packed) {
      const { status, headers, body } = await asked(place, { accept: 'gzip, br' });
      expect([status, headers['content-type'], headers['content-encoding']], place).toEqual([200, 'application/octet-stream', undefined]);
      expect(body.equals(readFileSync(path.join(dist, place))), place).toBe(true);
    }
  });

  test('who refuses a packing is not sent it, who takes several is sent one, and a picture is sent as it is', async () => {
    const sent = async (place: string, accept: string) => (await asked(place, { accept })).headers['content-encoding'];
    expect(await sent('/', 'br;q=0, gzip')).toBe('gzip');
    expect(['br', 'gzip']).toContain(await sent('/', 'gzip, deflate, br'));
    expect(await sent('/', 'identity')).toBeUndefined();
    expect(await sent('/unfurl/help-center.png', 'gzip, br')).toBeUndefined();
  });

  test('what a browser has, and what has not changed, is not sent again', async () => {
    for (const place of ['/', '/llms.txt', inFolder('/_astro/', '.js')]) {
      const { headers } = await asked(place);
      expect(headers.etag, place).toMatch(/^(W\/)?"[^"]+"$/);
      const again = await asked(place, { headers: { 'if-none-match': headers.etag ?? '' } });
      expect([again.status, again.body.length], place).toEqual([304, 0]);
      expect(again.headers['cache-control'], place).toBe(headers['cache-control']);
      expect((await asked(place, { headers: { 'if-none-match': '"another"' } })).status, place).toBe(200);
    }
  });

  test('HEAD says what GET does and sends nothing; nothing can be sent to a file', async () => {
    const [got, head] = [await asked('/answers/'), await asked('/answers/', { method: 'HEAD' })];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const header of ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options'])
      expect(head.headers[header], header).toBe(got.headers[header]);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await asked('/answers/', { method })).status, method).toBe(405);
  });

  test('what is not there is not kept, even where names are kept for good', async () => {
    for (const place of [
      '/_astro/gone.js',
      '/pagefind/gone.pf_meta',
      '/pagefind/index/gone.pf_index',
      '/pagefind/fragment/gone.pf_fragment',
    ]) {
      const { status, headers } = await asked(place);
      expect(status, place).toBe(404);
      expect(headers['cache-control'], place).not.toContain('immutable');
    }
  });

  test('a case in an address outlives the slash that it lacks, and a redirect', async () => {
    for (const [place, to] of [
      ['/calculator?plan=pro', '/calculator/?plan=pro'],
      ['/a/do-credits-roll-over/?q=roll', '/answers/do-credits-roll-over/?q=roll'],
    ] as const) {
      const { status, headers } = await asked(place);
      expect([301, 307, 308]).toContain(status);
      const led = new URL(headers.location ?? '', host.at);
      expect(led.pathname + led.search).toBe(at(to));
    }
  });

  test('a path that tries to leave the site finds nothing', async () => {
    for (const place of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '//evil.example/', '/answers/..%2f..%2f_headers'])
      expect([301, 307, 308, 400, 404], place).toContain((await asked(place)).status);
  });

  test(`${where}: the pages of the site are all there`, async () => {
    const listed = readFileSync(path.join(dist, 'sitemap-0.xml'), 'utf8').match(/(?<=<loc>)[^<]+/g) ?? [];
    expect(listed.length).toBeGreaterThan(10);
    for (const page of listed) expect((await ask(host.at, new URL(page).pathname)).status, page).toBe(200);
  });

  // The changed site has an answer that its owner has renamed.
  test.runIf(base === CHANGED.base).each([`/answers/${RENAMED.from}/`, `/a/${RENAMED.from}/`, `/a/${RENAMED.to}/`])(
    '%s leads to the answer under its new name, for good, in one step',
    async (place) => {
      const { status, headers } = await asked(place);
      expect(status).toBe(301);
      expect(new URL(headers.location ?? '', host.at).pathname).toBe(at(`/answers/${RENAMED.to}/`));
      expect((await asked(`/answers/${RENAMED.to}/`)).status).toBe(200);
    },
  );
});
