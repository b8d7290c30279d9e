import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest although they are short. Of all others the size says enough. */
const LONG = ['fault-files', 'layout-shift', 'every-page', 'hostile', 'fault-late', 'calculator-loading'];

/** Starts the longest files first, so that no worker is left alone with one at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(`/browser/${name}.test.ts`));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
