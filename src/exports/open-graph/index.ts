import { cacheFolder, fromCache } from '../../build-cache.ts';
import { type Card, card } from './card.ts';
import { draw, drawingKey } from './draw.ts';

export type { Card } from './card.ts';

/** The image of a card for link previews: a PNG of 1200 by 630 pixels, cached in `folder` between builds. */
export async function previewImage(says: Card, folder = cacheFolder('unfurl')): Promise<Buffer> {
  const tree = card(says);
  return fromCache(await drawingKey(tree), () => draw(tree), folder);
}
