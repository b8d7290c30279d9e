import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import type { Element } from './element.ts';
import { inter } from './inter.ts';
import { loadSharp } from './load-sharp.ts';
import { HEIGHT, WIDTH } from './theme.ts';

const satoriPackage = createRequire(import.meta.url).resolve('satori/package.json');

/**
 * Few colours and no dithering: for text on one background this saves three quarters of the bytes without a visible difference. The best
 * compression would take twice as long, for 4 % less.
 */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 };

/** Draws a tree: the bytes of a PNG, `WIDTH` by `HEIGHT`. Reads Inter from node_modules, and nothing from the network. */
export async function draw(tree: Element): Promise<Buffer> {
  const sharp = await loadSharp();
  const svg = await satori(tree, { width: WIDTH, height: HEIGHT, fonts: inter });
  return sharp(Buffer.from(svg)).png(PNG).toBuffer();
}

let shared: Promise<string> | undefined;

/** Everything that all drawings depend on, as one string. Made once, because the font is large. */
async function sharedDependencies(): Promise<string> {
  const versions = { satori: JSON.parse(readFileSync(satoriPackage, 'utf8')).version, ...(await loadSharp()).versions };
  const letters = inter.map(({ data }) => createHash('sha256').update(data).digest('hex'));
  return JSON.stringify({ WIDTH, HEIGHT, PNG, versions, letters });
}

/** The cache key of a drawing, 64 hexadecimal digits: it changes with everything that the drawing depends on. */
export async function drawingKey(tree: Element): Promise<string> {
  shared ??= sharedDependencies();
  return createHash('sha256')
    .update(await shared)
    .update(JSON.stringify(tree))
    .digest('hex');
}
