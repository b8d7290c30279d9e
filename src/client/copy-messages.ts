/** What copying has done, or what to do where it could not. */
export const COPY_WORDS = {
  link: 'Link copied.',
  text: 'Copied as plain text.',
  markdown: 'Copied as Markdown.',
  refused: 'Your browser did not let us copy. The text stands below, selected: copy it from there.',
  addressBar: 'The address bar now shows the link. Copy it from there.',
} as const;

/** The ways in which an answer is copied; `short` where what is copied stands beside it. */
export type CopyKind = 'link' | 'text' | 'markdown';
export const COPY_KINDS: readonly { kind: CopyKind; label: string; short: string }[] = [
  { kind: 'link', label: 'Copy link', short: 'Link' },
  { kind: 'text', label: 'Copy as text', short: 'Text' },
  { kind: 'markdown', label: 'Copy as Markdown', short: 'Markdown' },
];
