import { BaseSequencer, type TestSpecification } from 'vitest/node';

const rank = ({ moduleId }: TestSpecification) => (moduleId.includes('propert') ? `1 ${moduleId}` : `0 ${moduleId}`);

/** Runs tables before properties: the first failure ends a run, and a table fails within milliseconds. */
export class TablesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
}

/** All files in one worker, so that shared imports load once. They take most of the time of a run. */
export const together = { setupFiles: ['test/mutate/few-runs.ts'], isolate: false, testTimeout: 60_000 };
