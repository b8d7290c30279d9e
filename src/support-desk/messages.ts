import { COPY_KINDS, COPY_WORDS, type CopyKind } from '../client/copy-messages.ts';

const counted = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** Says how many rows the list has. `isAnswered`: whether they answer the query, or are only the nearest. */
export function countWords(
  { answers, presets }: { answers: number; presets: number },
  first: string | undefined,
  isAnswered = true,
): string {
  if (first === undefined) return 'Nothing here matches. Try another word.';
  if (!isAnswered) return `Nothing here answers that. The nearest: ${first}`;
  return `${counted(answers, 'answer')}, ${counted(presets, 'preset')}. First: ${first}`;
}

/** A button's accessible name, which includes the title beside it. */
export function buttonName(kind: CopyKind, title: string): string {
  const label = COPY_KINDS.find((entry) => entry.kind === kind)?.label ?? '';
  return `${label}: ${title}`;
}

/** Says what was copied from which entry. */
export const doneWords = (kind: CopyKind, title: string): string => `${COPY_WORDS[kind].replace(/\.$/, '')}: ${title}`;

export const NOTHING_TO_COPY = 'Nothing was found, so nothing was copied.';
export const SEARCH_LOADING = 'The search is loading …';
export const SEARCH_FAILED = 'The search did not load. Reload the page, or choose from the list.';
export const CASE_FAILED = 'The figures of this case did not load. Reload the page.';
export const TEXTS_LOADING = 'The texts are loading …';
export const TEXTS_FAILED = 'The texts did not load. Reload the page, or copy the link.';
