import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from '../serve.ts';
import { work } from './work.ts';

/** How many rows the page has at first, and how many rows replace them at each key. */
const ROWS = 300;
/** Rounds of work at each key, and while the page loads. */
const [KEY_ROUNDS, LOAD_ROUNDS] = [40, 1_000];

/**
 * A page of known cost, to compare the site's pages with. Each key in its field does a fixed amount of work and draws a fixed number of
 * rows. It then sets `data-shown`, as the search does.
 */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reference</title>
<h1>A page of known cost</h1>
<form class="search-box"><label>Query <input></label></form>
<ul></ul>
<script>
  ${work}
  const box = document.querySelector('form');
  const draw = (rounds) => {
    const sum = work(rounds);
    const rows = Array.from({ length: ${ROWS} }, (_, k) => {
      const row = document.createElement('li');
      row.append(Object.assign(document.createElement('a'), { href: '#', textContent: 'Row ' + k + ' of ' + sum }), ' ' + box.elements[0].value);
      return row;
    });
    document.querySelector('ul').replaceChildren(...rows);
    box.dataset.shown = box.elements[0].value;
  };
  box.addEventListener('input', () => draw(${KEY_ROUNDS}));
  draw(${LOAD_ROUNDS});
</script>
</html>
`;

export async function serveReference(): Promise<Served> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
