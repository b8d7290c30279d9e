/** An element as satori takes it: what JSX makes, as plain data. */
export type Element = { type: string; key: null; props: Record<string, unknown> & { style?: Style; children?: Element[] | string } };
export type Style = Record<string, string | number>;

/** A box that lays its children out in a row, or as its style says. */
export function box(style: Style, children: Element[]): Element {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

/** A text that wraps. */
export function text(style: Style, words: string): Element {
  return { type: 'div', key: null, props: { style: { display: 'block', ...style }, children: words } };
}

/** An element of SVG. */
export function shape(type: string, attributes: Record<string, string | number>, children: Element[] = []): Element {
  return { type, key: null, props: { ...attributes, children } };
}
