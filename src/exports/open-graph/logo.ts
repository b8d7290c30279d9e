import { type Element, shape } from './element.ts';
import { COLOURS } from './theme.ts';

/** The site's logo, `size` pixels square, as in `public/favicon.svg`. */
export function mark(size: number): Element {
  return shape('svg', { width: size, height: size, viewBox: '0 0 24 24' }, [
    shape('rect', { width: 24, height: 24, rx: 6, fill: COLOURS.accent }),
    shape('path', { d: 'M8 6.5h9M8 12h6.5M8 6.5v11', fill: 'none', stroke: '#fff', 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
  ]);
}
