import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';

/** How often a page is cut, and how many of these places are on the first screen at most. */
export const CUTS = 20;
const FIRST_SCREEN = 48;

/** Marks the end of a part. The page reports when it has parsed and painted the mark. */
const MARK = 'end of part';

/** Headers that apply to one connection, or to a body in one piece. */
const OWN_HEADERS = new Set(['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding']);

/** Picks `count` places, evenly spread. `turn` is 0, 1 or 2. The three turns pick different places. */
const spread = (places: readonly number[], count: number, turn: number) =>
  Array.from({ length: count }, (_, k) => places[Math.floor(((3 * k + turn) * places.length) / (3 * count))] ?? 0);

/**
 * Returns twenty places at which to cut a page: between two sibling elements, so that a row or a table is half loaded. Sixteen are on the
 * first screen, four in the rest. A page with fewer such places is cut at the ends of elements.
 */
export function placesToCut(html: string, turn: number): number[] {
  const elements = parse(html)
    .querySelectorAll('body *')
    .filter((element) => !element.closest('script, style, svg, template, select, textarea, noscript'));
  const ends = (some: typeof elements) => [...new Set(some.map(({ range }) => range[1]))].sort((a, b) => a - b);
  const between = ends(elements.filter((element) => element.nextElementSibling));
  const places = between.length < CUTS ? ends(elements) : between;
  const first = Math.min(FIRST_SCREEN, places.length - 4);
  return [...spread(places.slice(0, first), CUTS - 4, turn), ...spread(places.slice(first), 4, turn)];
}

export type InParts = {
  /** The address of the served site's home. */
  site: string;
  /** How many parts of the last page have been painted. The last part is not counted. */
  painted: () => number;
  /** Must be called with the page before it opens. */
  watch: (page: Page) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Serves a site whose pages arrive in parts: each part is sent when the browser has painted the one before. The rest of a response is
 * unchanged. Use it with one browser page that opens one address after the other.
 */
export async function serveInParts(site: string, cut: (html: string) => number[]): Promise<InParts> {
  let response: ServerResponse | undefined;
  let parts: string[] = [];
  let painted = 0;
  const sendNext = () => {
    const part = parts.shift() ?? '';
    if (parts.length === 0) response?.end(part);
    else response?.write(`${part}<!--${MARK}-->`);
  };

  const server = createServer(async (request, answer) => {
    const from = await fetch(new URL(request.url ?? '', site));
    answer.writeHead(from.status, Object.fromEntries([...from.headers].filter(([name]) => !OWN_HEADERS.has(name))));
    if (request.headers['sec-fetch-dest'] !== 'document') {
      answer.end(await from.bytes());
      return;
    }
    const html = await from.text();
    const cuts = cut(html);
    parts = [0, ...cuts].map((start, index) => html.slice(start, cuts[index]));
    painted = 0;
    response = answer;
    sendNext();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    site: `http://127.0.0.1:${port}/`,
    painted: () => painted,
    watch: async (page) => {
      await page.exposeFunction('tellPainted', () => {
        painted += 1;
        sendNext();
      });
      await page.addInitScript((mark) => {
        const tell = () => (window as unknown as { tellPainted: () => void }).tellPainted();
        new MutationObserver((records) => {
          const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
          if (!added.some((node) => node.nodeType === Node.COMMENT_NODE && node.nodeValue === mark)) return;
          requestAnimationFrame(() => requestAnimationFrame(tell));
        }).observe(document, { childList: true, subtree: true });
      }, MARK);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
