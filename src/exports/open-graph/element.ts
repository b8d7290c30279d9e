/** An element for satori: the output of JSX, as plain data. */
export type Element = { type: string; key: null; props: Record<string, unknown> & { style?: Style; children?: Element[] | string } };
export type Style = Record<string, string | number>;

/** A flex box: a row, unless its style says otherwise. */
export function box(style: Style, children: Element[]): Element {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

/** A text that wraps. */
export function text(style: Style, words: string): Element {
  return { type: 'div', key: null, props: { style: { display: 'block', ...style }, children: words } };
}

/** An SVG element. */
export function shape(type: string, attributes: Record<string, string | number>, children: Element[] = []): Element {
  return { type, key: null, props: { ...attributes, children } };
}
