import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runSteps, STEPS } from '../scale/steps.ts';
import { temporaryCopy } from '../sites/copy.ts';
import { HEADROOM, type Timed } from './row.ts';

/** Measured on two cores, with and without other programs. */
const USUAL_RATIO = 24;

/**
 * The CPU time per page of an ordinary build of the test content. A first build makes the images and packed copies, which later builds
 * reuse.
 */
export async function buildRows(): Promise<Timed[]> {
  const copy = temporaryCopy();
  try {
    await runSteps(STEPS, copy);
    const { processor, reference } = await runSteps(STEPS, copy);
    const pages = readdirSync(path.join(copy, 'dist'), { recursive: true }).filter((file) => String(file).endsWith('.html')).length;
    const what = `a page of a build of ${pages}, in time of the processor`;
    return [{ what, time: (processor * 1_000) / pages, reference, limit: HEADROOM * USUAL_RATIO }];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
