import type { TestProject } from 'vitest/node';
import { serve } from '../serve.ts';
import { PLAIN } from '../sites/sites.ts';
import { findEngines, linesAbout, type Programs } from './engines.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The programs of the engines that are on this machine, by name. */
    engines: Programs;
    /** The origin of the site with the test content. */
    engineSite: string;
  }
}

/** Before the tests: says which engines are here and how to get the others, and serves the site until the tests end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [found, site] = await Promise.all([findEngines(), serve(PLAIN.directory)]);
  process.stdout.write(`${linesAbout(found).join('\n')}\n`);
  project.provide('engines', found);
  project.provide('engineSite', site.origin);
  return () => site.close();
}
