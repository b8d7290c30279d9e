import type { Part } from './messages/parts.ts';

/** A sentence whose figures stand out. */
export function Words({ parts }: { parts: readonly Part[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts are in their order
  return parts.map((part, k) => (typeof part === 'string' ? part : <strong key={k}>{part.figure}</strong>));
}
