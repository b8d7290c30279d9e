/**
 * What a test looks for in a page: a role and the start of an accessible name (`button: Copy link`), a text that is shown
 * (`text: Link copied`), or a CSS selector (`css: .calc-controls`).
 */
export type Part = `${'button' | 'field' | 'heading' | 'link' | 'radio' | 'text' | 'css'}: ${string}`;

/** Runs in a page: the parts that a reader sees, in the order of the page. */
export function find(part: string): HTMLElement[] {
  const [kind = '', sought = ''] = [part.slice(0, part.indexOf(': ')), part.slice(part.indexOf(': ') + 2)];
  const roles: Record<string, string> = {
    button: 'button, summary',
    field: 'input:not([type=radio], [type=checkbox]), select, textarea',
    heading: 'h1, h2, h3, h4',
    link: 'a[href]',
    radio: 'input[type=radio]',
    text: 'body *:not(script, style, noscript)',
    css: sought,
  };
  const wordsOf = (node: HTMLElement) => {
    const labels = (node as HTMLInputElement).labels ?? [];
    const words = node.getAttribute('aria-label') ?? labels[0]?.textContent ?? node.textContent ?? '';
    return words.replaceAll(/\s+/g, ' ').trim();
  };
  // The first asks for the layout: without it WebKit may answer the second from an older one.
  const isSeen = (node: HTMLElement) => node.getClientRects().length > 0 && node.checkVisibility({ visibilityProperty: true });
  const all = [...document.querySelectorAll<HTMLElement>(roles[kind] ?? kind)].filter(isSeen);
  if (kind === 'css') return all;
  if (kind !== 'text') return all.filter((node) => wordsOf(node).startsWith(sought));
  const holders = all.filter((node) => wordsOf(node).includes(sought));
  // The innermost elements with the text, without those that hold them.
  return holders.filter((node) => !holders.some((other) => other !== node && node.contains(other)));
}
