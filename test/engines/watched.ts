import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { record } from './record.ts';

/**
 * The site at an origin of its own, so that nothing is cached or stored from another test. Every page of it starts with a script that
 * records what goes wrong in it, because WebKit's driver tells neither errors nor violations of the policy.
 */
export type Watched = {
  origin: string;
  /** The addresses that were answered with an error. */
  missing: string[];
  /** Breaks off each request for such a path, from now on, until it is called without one. */
  breakOff: (path?: RegExp) => void;
  close: () => Promise<void>;
};

const RECORDER = '/record-what-goes-wrong.js';

/** Serves what is at `site`, an origin. */
export async function watch(site: string): Promise<Watched> {
  const missing: string[] = [];
  let broken: RegExp | undefined;

  async function answer({ url = '/' }: IncomingMessage, response: ServerResponse) {
    if (url === RECORDER) {
      response.setHeader('content-type', 'text/javascript');
      response.end(`(${record})()`);
      return;
    }
    if (broken?.test(url)) {
      response.destroy();
      return;
    }
    const found = await fetch(new URL(url, site), { redirect: 'manual' });
    // Some browsers ask for this file by themselves.
    if (found.status >= 400 && url !== '/favicon.ico') missing.push(url);
    for (const [name, value] of found.headers)
      if (!/^(content-length|content-encoding|connection|keep-alive)$/.test(name)) response.setHeader(name, value);
    response.statusCode = found.status;
    const isPage = found.headers.get('content-type')?.startsWith('text/html');
    const body = Buffer.from(await found.arrayBuffer());
    response.end(isPage ? String(body).replace(/<head>/i, `$&<script src="${RECORDER}"></script>`) : body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    breakOff: (path) => {
      broken = path;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
