/** Says what was copied, or what to do if copying failed. */
export const COPY_WORDS = {
  link: 'Link copied.',
  text: 'Copied as plain text.',
  markdown: 'Copied as Markdown.',
  refused: 'Your browser did not let us copy. The text stands below, selected: copy it from there.',
  addressBar: 'The address bar now shows the link. Copy it from there.',
} as const;

/** The formats to copy an answer in; `short` is for a button beside the copied text. */
export type CopyKind = 'link' | 'text' | 'markdown';
export const COPY_KINDS: readonly { kind: CopyKind; label: string; short: string }[] = [
  { kind: 'link', label: 'Copy link', short: 'Link' },
  { kind: 'text', label: 'Copy as text', short: 'Text' },
  { kind: 'markdown', label: 'Copy as Markdown', short: 'Markdown' },
];
