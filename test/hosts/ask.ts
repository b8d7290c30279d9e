import { type Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** How a host is asked. The default is an uncompressed GET without a body, on a connection of its own. */
export type Given = { method?: string; accept?: string; headers?: Record<string, string>; body?: Buffer; agent?: Agent };

const LONGEST = 30_000;

/** Asks a host for a path, unchanged, and follows no redirect. Rejects if the host does not answer within half a minute. */
export function ask(at: string, path: string, given: Given = {}): Promise<Answer> {
  const { method = 'GET', accept = 'identity', headers = {}, body, agent } = given;
  const { hostname, port } = new URL(at);
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path, method, headers: { 'accept-encoding': accept, ...headers }, ...(agent && { agent }) };
    const asking = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    asking.setTimeout(LONGEST, () => asking.destroy(new Error(`${method} ${path} was not answered.`)));
    asking.on('error', reject);
    asking.end(body);
  });
}

/** The decompressed body of an answer. */
export function unpacked({ headers, body }: Answer): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
