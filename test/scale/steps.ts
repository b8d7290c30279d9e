import { readFileSync } from 'node:fs';
import { percentile } from '../bench/samples.ts';
import { referenceTime } from '../bench/work.ts';
import { type ProcessUse, watchProcess } from './watch-process.ts';

/** What steps of a build took, and the CPU milliseconds of the interleaved reference. */
export type Steps = ProcessUse & { reference: number };

/** The steps of `npm run build`: the pages, the full-text index, and what hosts need. */
export const STEPS: string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.build.split(' && ');

/** Runs steps of a build in a copy of the project, in turn. The reference runs before each, under the same load of the machine. */
export async function runSteps(steps: readonly string[], copy: string): Promise<Steps> {
  const references: number[] = [];
  const done: ProcessUse[] = [];
  for (const step of steps) {
    references.push(referenceTime().processor);
    done.push(await watchProcess(step, copy));
  }
  return {
    seconds: done.reduce((sum, { seconds }) => sum + seconds, 0),
    processor: done.reduce((sum, { processor }) => sum + processor, 0),
    memory: Math.max(...done.map(({ memory }) => memory)),
    reference: percentile(references, 0.5),
  };
}
