import type { Piece, Sought } from '../../src/search/excerpt.ts';
import { stemOf } from '../../src/search/words.ts';

export const text = (words: string): Piece => ({ text: words, hit: false });
export const hit = (words: string): Piece => ({ text: words, hit: true });

/** Words that were searched for, each of which tells as much as another. */
export const soughtOf = (...words: string[]): Sought => new Map(words.map((word) => [stemOf(word), 1]));

export const wordsIn = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
