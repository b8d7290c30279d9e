/** A piece of a sentence: a figure stands out from the words around it. */
export type Part = string | { figure: string };

/** A sentence in pieces: figures that stand out, and words. */
export const sentence = (words: TemplateStringsArray, ...parts: (Part | Part[])[]): Part[] =>
  words.flatMap((text, k) => [text, ...[parts[k] ?? []].flat()]).filter((part) => part !== '');

/** The same sentence as plain text. */
export const plain = (parts: readonly Part[]): string => parts.map((part) => (typeof part === 'string' ? part : part.figure)).join('');
