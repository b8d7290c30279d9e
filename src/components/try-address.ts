import { readAddress } from '../calculator/address.ts';
import type { Answer } from '../library/entries.ts';
import { href } from '../library/href.ts';
import { ContentError } from '../library/read-yaml.ts';
import { calculatorCatalog } from './calculator-catalog.ts';

/** The calculator opened on an answer's own case. A case that the calculator cannot read stops the build, with file and key. */
export function tryAddress(answer: Answer): string {
  const query = new URLSearchParams(answer.data.try).toString();
  const { dropped } = readAddress(query, calculatorCatalog);
  if (dropped.length > 0) {
    throw new ContentError(
      dropped.map(({ name, value }) => ({
        file: `content/answers/${answer.id}.mdx`,
        key: `try.${name}`,
        found: value,
        expected: 'a parameter that the calculator reads: plan, custom, start, today, used, end, pack or step',
      })),
    );
  }
  return href('/calculator/') + (query && `?${query}`);
}
