import { readFileSync } from 'node:fs';
import type { Room, Setting } from './fit-text.ts';

/** The size of a card in pixels, as link previews expect it. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const TOKENS = 'src/layouts/styles/tokens.css';
const tokens = readFileSync(TOKENS, 'utf8');

/** A colour of the site's light theme, which comes first in the tokens. */
function colour(name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(tokens)?.[1];
  if (found === undefined) throw new Error(`${TOKENS}: give --${name} a colour such as #0b6b62.`);
  return found;
}

export const COLOURS = {
  paper: colour('paper'),
  ink: colour('ink'),
  soft: colour('soft'),
  accent: colour('accent'),
  accentSoft: colour('accent-soft'),
};

/** Margins, and the bar at the bottom edge that sets a card apart from a white page. In pixels, as everything below. */
export const MARGIN = { top: 72, side: 80, bottom: 64 };
export const BAR = 20;

/** The height of the line at the top, and the least space below it. The site's own card has only the logo there, and larger. */
export const HEAD = { entry: 64, site: 120 };
export const BELOW_HEAD = 44;

/** The gap between a title and its note. */
export const GAP = 28;

/** The room for a title and its note, below a top line of this height. */
export const titleRoom = (head: number): Room => ({
  width: WIDTH - 2 * MARGIN.side,
  height: HEIGHT - MARGIN.top - head - BELOW_HEAD - MARGIN.bottom - BAR,
  sizes: [116, 104, 94, 84, 76, 68, 62, 56],
  lineHeight: 1.1,
  weight: 700,
  tracking: -0.03,
});

/** A note has one size: a smaller one could not be read in a thumbnail. */
export const NOTE: Setting = { sizes: [37], weight: 400, lineHeight: 1.36, tracking: 0 };

/** A title smaller than this has no note, because the title must stay readable in a thumbnail. */
export const SMALLEST_WITH_NOTE = 84;
