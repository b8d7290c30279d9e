import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beaconLog, ownEndpoints } from '../../src/content/settings.ts';
import { headerRules } from '../../src/host/header-rules.ts';
import { nginxHttp, nginxServer } from '../../src/host/nginx.ts';
import { HOSTILE_TEXTS } from '../hostile/texts.ts';
import { ROOT } from '../sites/places.ts';
import { ask, type Given } from './ask.ts';
import { nginxHost } from './nginx.ts';
import type { Host } from './process.ts';

// What readers send, taken by the real nginx with the configuration that the build writes.

const folder = mkdtempSync(path.join(tmpdir(), 'beacons-'));
let agent: Agent;
let host: Host | undefined;
beforeEach(() => {
  agent = new Agent({ keepAlive: true, maxSockets: 4 });
});
afterEach(async () => {
  agent.destroy();
  await host?.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MOST = 4_096;
let sites = 0;

type Start = { base?: string; env?: object; limits?: Record<string, string>; byBuild?: boolean };

/**
 * Starts nginx on a site of one page that sends to its own paths. `limits`: what a test changes in the configuration. `byBuild`: the last
 * step of a build writes the configuration, which takes a second.
 */
async function started({ base = '/', env = {}, limits = {}, byBuild = false }: Start = {}) {
  sites += 1;
  const own = path.join(folder, String(sites));
  const site = path.join(own, 'dist', base);
  const log = path.join(own, 'beacons.log');
  mkdirSync(site, { recursive: true });
  writeFileSync(path.join(site, 'index.html'), '<!doctype html><title>Help</title>');
  writeFileSync(path.join(site, 'help-map.json'), '{"links":[]}');
  const settings = { BASE_PATH: base, FEEDBACK_URL: '/beacon', SEARCH_LOG_URL: '/beacon', BEACON_LOG: log, ...env };
  const conf = path.join(`${site.replace(/\/$/, '')}-host`, 'nginx');
  if (byBuild) {
    execFileSync(process.execPath, [path.join(ROOT, 'src/scripts/for-hosts.ts'), site], {
      cwd: ROOT,
      env: { ...process.env, ...settings },
    });
  } else {
    const rules = headerRules({ base, endpoints: [], hashes: { scripts: [], styles: [] } });
    const beacons = { paths: ownEndpoints(settings), log: beaconLog(settings) };
    const changed = (text: string) => Object.entries(limits).reduce((all, [from, to]) => all.replaceAll(from, to), text);
    mkdirSync(conf, { recursive: true });
    writeFileSync(path.join(conf, 'http.conf'), changed(nginxHttp(rules, beacons)));
    writeFileSync(path.join(conf, 'server.conf'), changed(nginxServer(rules, base, { permanent: [], temporary: [] }, beacons)));
  }
  host = await nginxHost(path.join(own, 'dist'), conf, own);
  const { at } = host;
  return {
    at,
    send: async (place: string, given: Given) => (await ask(at, base + place, { method: 'POST', agent, ...given })).status,
    get: (place: string, given: Given = {}) => ask(at, base + place, { agent, ...given }),
    /** The lines of the log. nginx has one worker here, so what it answered before another request is written. */
    lines: async () => {
      await ask(at, base);
      return readFileSync(log, 'utf8').split('\n').slice(0, -1);
    },
    otherLogs: () => ['access.log', 'error.log'].map((name) => readFileSync(path.join(own, name), 'utf8')).join(''),
  };
}

/** Posts to a path one after the other over one connection, without waiting for answers. Returns their statuses. */
function postInRow(at: string, place: string, all: readonly Buffer[]): Promise<number[]> {
  const { hostname, port } = new URL(at);
  const requests = all.flatMap((body, k) => {
    const connection = k === all.length - 1 ? 'close' : 'keep-alive';
    const head = `POST ${place} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: ${connection}\r\nContent-Length: ${body.length}\r\n\r\n`;
    return [Buffer.from(head), body];
  });
  return new Promise((resolve, reject) => {
    const answers: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.concat(requests)));
    socket.on('data', (chunk) => answers.push(chunk));
    socket.on('end', () => resolve([...`${Buffer.concat(answers)}`.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status))));
    socket.on('error', reject);
  });
}

type Logged = { day: string; body: string };
const bodies = (lines: readonly string[]) => lines.map((line) => (JSON.parse(line) as Logged).body);
const beacon = (body: object) => Buffer.from(JSON.stringify(body));
const NO_LIMIT = { 'burst=300': 'burst=100000' };

describe('a post is one line', () => {
  test('ten thousand over a few connections, hostile ones among them: each is in the file, as it was sent', async () => {
    const { at, lines } = await started({ limits: NO_LIMIT });
    const hostile = [
      ...HOSTILE_TEXTS.map((text) => Buffer.from(text).subarray(0, MOST)),
      ...HOSTILE_TEXTS.slice(0, 50).map((query) => beacon({ page: '/', query: query.slice(0, 300) })),
      // Every byte, alone and in a row: what is no UTF-8 is among them.
      ...Array.from({ length: 256 }, (_, byte) => Buffer.from([byte])),
      Buffer.from(Array.from({ length: MOST }, (_, k) => (k * 7) % 256)),
      Buffer.from('"}\n{"day":"2026-01-01","body":"forged'),
      Buffer.alloc(MOST, 0),
      Buffer.alloc(0),
    ];
    const real = Array.from({ length: 10_000 - hostile.length }, (_, k) =>
      beacon(k % 3 === 0 ? { page: `/answers/a-${k % 40}/`, helpful: k % 2 === 0 ? 'yes' : 'no' } : { page: '/', query: `query ${k}` }),
    );
    const all = [...real, ...hostile];
    // Hostile ones come between the others.
    const order = all.map((_, k) => all[(k * 7_919) % all.length] ?? Buffer.alloc(0));
    const statuses: number[] = [];
    // nginx ends a connection after a thousand requests.
    for (let from = 0; from < order.length; from += 1_000)
      statuses.push(...(await postInRow(at, '/beacon', order.slice(from, from + 1_000))));
    expect(statuses.length).toBe(10_000);
    expect(new Set(statuses)).toEqual(new Set([204]));
    const written = await lines();
    expect(written.length).toBe(10_000);
    expect(bodies(written).toSorted()).toEqual(all.map((body) => body.toString()).toSorted());
    for (const line of written) expect(line).toMatch(/^\{"day":"\d{4}-\d\d-\d\d","body":"/);
  });

  test('one that comes in small chunks is one, too', async () => {
    const { send, lines } = await started();
    const body = beacon({ page: '/', query: 'in chunks' });
    expect(await send('beacon', { body, headers: { 'transfer-encoding': 'chunked' } })).toBe(204);
    expect(bodies(await lines())).toEqual([body.toString()]);
  });

  test('of a build under a sub-path, with a path for each', async () => {
    const env = { FEEDBACK_URL: '/helpful', SEARCH_LOG_URL: '/log/searches' };
    const { send, get, lines } = await started({ base: '/resources/help/', env, byBuild: true });
    const [vote, query] = [beacon({ page: '/', helpful: 'no' }), beacon({ page: '/', query: 'pizza' })];
    expect(await send('helpful', { body: vote })).toBe(204);
    expect(await send('log/searches', { body: query })).toBe(204);
    expect((await get('helpful')).status).toBe(405);
    expect((await get('beacon')).status).toBe(404);
    expect(bodies(await lines())).toEqual([vote, query].map(String));
  });
});

describe('nothing says who sent it', () => {
  test('a line has a day and a body alone, and no other log has heard of it, refused or not', async () => {
    const { send, lines, otherLogs } = await started({ limits: { 'burst=300': 'burst=3', 'rate=2r/s': 'rate=1r/m' } });
    const headers = { 'user-agent': 'Secret/1', referer: 'https://secret.example/', cookie: 'secret=1', 'x-forwarded-for': '192.0.2.7' };
    const body = beacon({ page: '/', helpful: 'yes' });
    const statuses: number[] = [await send('beacon?secret', { headers, body: Buffer.alloc(MOST + 1) })];
    for (let k = 0; k < 6; k += 1) statuses.push(await send('beacon?secret', { headers, body }));
    statuses.push(await send('beacon?secret', { headers, method: 'GET' }));
    expect(statuses).toEqual([413, 204, 204, 204, 204, 429, 429, 405]);
    const written = await lines();
    expect(written.map((line) => Object.keys(JSON.parse(line)))).toEqual(Array(4).fill(['day', 'body']));
    expect(bodies(written)).toEqual(Array(4).fill(body.toString()));
    expect(otherLogs()).not.toMatch(/beacon|secret|192\.0\.2/i);
  });
});

describe('it takes beacons and nothing else', () => {
  test('any other method: 405; more than a beacon can be: 413, announced or in chunks; neither is written', async () => {
    const { send, lines } = await started();
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) expect(await send('beacon', { method }), method).toBe(405);
    const body = Buffer.alloc(MOST + 1, 'a');
    expect(await send('beacon', { body })).toBe(413);
    expect(await send('beacon', { body, headers: { 'transfer-encoding': 'chunked' } })).toBe(413);
    expect(await lines()).toEqual([]);
  });

  test('the largest that a page can send is taken', async () => {
    const { send, lines } = await started();
    const body = beacon({ page: `/${'%E2'.repeat(100)}`.slice(0, 300), query: '\u0001'.repeat(300) });
    expect(await send('beacon', { body })).toBe(204);
    expect(bodies(await lines())).toEqual([body.toString()]);
  });

  test('a crowd behind one address is taken at once, and a flood is refused: what was taken is written, and nothing more', async () => {
    const { send, lines } = await started({ limits: { 'rate=2r/s': 'rate=1r/m' } });
    const statuses = await Promise.all(Array.from({ length: 400 }, () => send('beacon', { body: beacon({ page: '/', helpful: 'no' }) })));
    const taken = statuses.filter((status) => status === 204).length;
    expect(taken).toBeGreaterThanOrEqual(300);
    expect(statuses.filter((status) => status === 429).length).toBe(400 - taken);
    expect(taken).toBeLessThan(400);
    expect((await lines()).length).toBe(taken);
  });

  test('the places that it uses inside are there for nobody', async () => {
    const { get, send } = await started();
    for (const place of ['beacon/read', 'beacon/taken']) {
      expect((await get(place)).status, place).toBe(404);
      expect(await send(place, { body: beacon({ page: '/', helpful: 'no' }) }), place).toBe(404);
    }
  });

  test('its answer has the headers of every other, and no body', async () => {
    const { get } = await started();
    const { status, headers, body } = await get('beacon', { method: 'POST', body: beacon({ page: '/', helpful: 'no' }) });
    expect([status, body.length]).toEqual([204, 0]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('a site that sends elsewhere, or nothing, has no such path', async () => {
    const { send, get } = await started({ env: { FEEDBACK_URL: 'https://feedback.example/x', SEARCH_LOG_URL: '' } });
    expect(await send('beacon', { body: beacon({ page: '/', helpful: 'no' }) })).toBe(404);
    expect((await get('')).status).toBe(200);
  });
});
