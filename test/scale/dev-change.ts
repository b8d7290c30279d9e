import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../hosts/process.ts';
import { answerId } from './generate.ts';

const TIMES = 5;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Requests a page until it contains a text. Returns the time in milliseconds. */
async function untilShown(url: string, text: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const page = await fetch(url).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(text)) return performance.now() - start;
    if (performance.now() - start > 120_000) throw new Error(`${url} does not show ${text}.`);
    await wait(20);
  }
}

/** How long the dev server of a copy takes to show a change to one answer: the median of several, in milliseconds. */
export async function devChange(copy: string): Promise<number> {
  const port = await freePort();
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)], { cwd: copy, stdio: 'ignore' });
  try {
    const file = path.join(copy, 'content/answers', `${answerId(0)}.mdx`);
    const text = readFileSync(file, 'utf8');
    const url = `http://127.0.0.1:${port}/answers/${answerId(0)}/`;
    await untilShown(url, 'article');
    const times: number[] = [];
    for (let k = 0; k < TIMES; k += 1) {
      await wait(500);
      writeFileSync(file, `${text}\n\nChanged number ${k}.\n`);
      times.push(await untilShown(url, `Changed number ${k}.`));
    }
    return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
  } finally {
    server.kill();
    await new Promise((resolve) => server.on('close', resolve));
  }
}
