import { afterAll } from 'vitest';
import { copyWith, type Edits, removeCopy } from '../changed-copy.ts';

const copies: string[] = [];

/** A copy of the project in which some files differ. Goes when the tests of the file are done. */
export function changed(edits: Edits): string {
  const copy = copyWith(edits);
  copies.push(copy);
  return copy;
}

afterAll(() => copies.forEach(removeCopy));
