import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import sirv from 'sirv';
import { patternOf } from '../src/host/header-rules.ts';

export type Served = { origin: string; close: () => Promise<void> };

/** The headers of a path by the site's `_headers`, as Netlify reads it: if several rules set one header, the last wins. */
async function headersOf(directory: string): Promise<(pathname: string) => Record<string, string>> {
  const files = { headersFiles: [path.join(directory, '_headers')], configHeaders: [], minimal: true, netlifyConfigPath: undefined };
  const { headers, errors } = await parseAllHeaders(files);
  const [error] = errors;
  if (error) throw error;
  const rules = headers.map((rule) => ({ pattern: new RegExp(patternOf(rule.for)), values: rule.values }));
  return (pathname) => Object.assign({}, ...rules.filter(({ pattern }) => pattern.test(pathname)).map(({ values }) => values));
}

/**
 * Serves a built site on a free port of 127.0.0.1, under its base path, with its own not-found page and its headers.
 * `packed`: sends the packed copies, as hosts do.
 */
export async function serve(directory: string, base = '/', packed = false): Promise<Served> {
  const files = sirv(directory, { dev: true, etag: true, brotli: packed, gzip: packed });
  const notFound = readFileSync(path.join(directory, '404.html'));
  const headersAt = await headersOf(directory);
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    for (const [name, value] of Object.entries(headersAt(new URL(url, 'http://127.0.0.1').pathname))) response.setHeader(name, value);
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
