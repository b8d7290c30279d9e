import type { Room, Setting } from './fit.ts';

/** A card's size in pixels: what previews ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** Colours of the site's light scheme, as `src/styles/tokens.css` has them. */
export const COLOURS = { paper: '#fcfbf9', ink: '#1d2023', soft: '#565b61', accent: '#0b6b62', accentSoft: '#e1f0ed' };

/** Margins, and the bar at the bottom edge that tells a card from a white page. Pixels, as all that follows. */
export const MARGIN = { top: 72, side: 80, bottom: 64 };
export const BAR = 20;

/** The height of the line at the top, and the least space below it. The site's own card has the mark alone there, and larger. */
export const HEAD = { entry: 64, site: 120 };
export const BELOW_HEAD = 44;

/** Between a title and its note. */
export const GAP = 28;

/** The room of a title, note included, below a line at the top of this height. */
export const titleRoom = (head: number): Room => ({
  width: WIDTH - 2 * MARGIN.side,
  height: HEIGHT - MARGIN.top - head - BELOW_HEAD - MARGIN.bottom - BAR,
  sizes: [116, 104, 94, 84, 76, 68, 62, 56],
  lineHeight: 1.1,
  weight: 700,
  tracking: -0.03,
});

/** A note has one size: smaller could not be read in a thumbnail. */
export const NOTE: Setting = { sizes: [37], weight: 400, lineHeight: 1.36, tracking: 0 };

/** A title smaller than this has no note below it, for in a thumbnail the title is what must be read. */
export const SMALLEST_WITH_NOTE = 84;
