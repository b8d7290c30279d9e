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
  /** Puts this at the start of each page, from now on. */
  addToPages: (html: string) => void;
  /** Leaves each request for such a path without an answer, from now on. */
  hold: (path: RegExp) => void;
  /** The addresses that are left without an answer. */
  held: string[];
  close: () => Promise<void>;
};

/** `javaScript`: whether the pages may run scripts. */
export type SiteOptions = { javaScript: boolean };

const RECORDER = '/record-what-goes-wrong.js';

/** A page with this policy runs no script, and reads as in a browser whose JavaScript is off. Everything else is allowed. */
const NO_SCRIPTS = 'sandbox allow-downloads allow-forms allow-modals allow-popups allow-same-origin allow-top-navigation';

/** Serves what is at `site`, an origin. */
export async function watch(site: string, { javaScript }: SiteOptions): Promise<Watched> {
  const missing: string[] = [];
  const held: string[] = [];
  let added = '';
  let toHold: RegExp | undefined;

  async function answer({ url = '/' }: IncomingMessage, response: ServerResponse) {
    if (url === RECORDER) {
      response.setHeader('content-type', 'text/javascript');
      response.end(`(${record})()`);
      return;
    }
    if (toHold?.test(url)) {
      held.push(url);
      return;
    }
    const found = await fetch(new URL(url, site), { redirect: 'manual' });
    // Some browsers ask for this file by themselves.
    if (found.status >= 400 && url !== '/favicon.ico') missing.push(url);
    for (const [name, value] of found.headers)
      if (!/^(content-length|content-encoding|connection|keep-alive)$/.test(name)) response.setHeader(name, value);
    response.statusCode = found.status;
    if (!javaScript) response.appendHeader('content-security-policy', NO_SCRIPTS);
    const isPage = found.headers.get('content-type')?.startsWith('text/html');
    const body = Buffer.from(await found.arrayBuffer());
    response.end(isPage ? String(body).replace(/<head>/i, `$&<script src="${RECORDER}"></script>${added}`) : body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      missing.push(`${request.url}: ${error}`);
      response.destroy(error);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    addToPages: (html) => {
      added = html;
    },
    hold: (path) => {
      toHold = path;
    },
    held,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
