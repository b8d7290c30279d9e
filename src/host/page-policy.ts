import { createHash } from 'node:crypto';
import type { Hashes } from './policy.ts';

// Astro puts every hash that it knows into every page, and hashes styles before it joins them into one element, whose hash then differs.
// This rewrites a page's policy to exactly the hashes that the page needs.

const META = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;
const ELEMENT = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const HASH = /^'(sha256-[^']+)'$/;

const hashes = new Map<string, string>();

/** The hash of a script or a style, as in a policy. Pages share scripts and styles, so each text is hashed only once. */
export function hashOf(text: string): string {
  const hash = hashes.get(text) ?? `sha256-${createHash('sha256').update(text).digest('base64')}`;
  hashes.set(text, hash);
  return hash;
}

const hasNoInlineCode = (attributes: string) => /\bsrc=|type="application\/ld\+json"/.test(attributes);
const isHash = (source: string) => HASH.test(source);

/** The inline scripts and styles of a page. `at` is the start of each. */
function inlineParts(html: string) {
  return [...html.matchAll(ELEMENT)].flatMap(({ 1: kind = '', 2: attributes = '', 3: text = '', index: at }) =>
    hasNoInlineCode(attributes) ? [] : [{ kind, text, at, hash: hashOf(text) }],
  );
}

const directivesOf = (policy: string) => policy.split(';').map((one) => one.trim().split(/\s+/));

/**
 * A page with its policy rewritten for its content. `known`: hashes of our own scripts that Astro does not hash. A page without a policy is
 * unchanged. Throws an error if a script is neither Astro's nor known, or if a style is outside the head, where Astro writes none.
 */
export function fitPolicy(html: string, path: string, known: readonly string[]): string {
  const [whole, start, policy = '', end] = META.exec(html) ?? [];
  if (whole === undefined) return html;
  const headEnds = html.indexOf('</head>');
  const parts = inlineParts(html);
  const allowed = new Set([...known, ...directivesOf(policy).flatMap((words) => words.map((word) => word.replace(HASH, '$1')))]);
  for (const { kind, text, at, hash } of parts) {
    if (allowed.has(hash) || (kind === 'style' && at < headEnds)) continue;
    const begins = text.trim().slice(0, 60);
    throw new Error(
      `The page ${path} holds a ${kind} that its policy does not know, "${begins}…". ` +
        'Write it in a component, so that Astro hashes it, or name its text in src/middleware.ts.',
    );
  }
  const of = (kind: string) => [...new Set(parts.filter((part) => part.kind === kind).map(({ hash }) => `'${hash}'`))];
  const fitted = directivesOf(policy)
    .filter(([name]) => name !== '')
    .map(([name = '', ...sources]) => {
      const hashes = name === 'script-src' ? of('script') : name === 'style-src' ? of('style') : [];
      return [name, ...sources.filter((source) => !isHash(source)), ...hashes].join(' ');
    });
  return html.replace(META, () => start + fitted.join(';') + end);
}

/** The hashes in the policy of a page; empty if it has no policy. */
export function hashesIn(html: string): Hashes {
  const policy = META.exec(html)?.[2] ?? '';
  const of = (name: string) =>
    directivesOf(policy).flatMap(([first, ...sources]) => (first === name ? sources.filter(isHash).map((one) => one.slice(1, -1)) : []));
  return { scripts: of('script-src'), styles: of('style-src') };
}
