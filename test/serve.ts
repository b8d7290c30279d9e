import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

export type Served = { origin: string; close: () => Promise<void> };

/** Serves a built site on a free port of 127.0.0.1, under its base path, with its own page for what is not there. */
export async function serve(directory: string, base = '/'): Promise<Served> {
  const files = sirv(directory, { dev: true, etag: true });
  const notFound = readFileSync(path.join(directory, '404.html'));
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return missing();
    request.url = url.slice(base.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
