import type { TestProject } from 'vitest/node';
import { serve } from '../serve.ts';
import { CHANGED, PLAIN } from '../sites/sites.ts';
import { chromiumPath, thisMachine } from '../tools/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    /** The home address of the site with the test content, and of the site that its owner has changed. */
    site: string;
    changedSite: string;
  }
}

/** Before the browser tests: finds a Chromium, and serves both sites until the tests end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [site, changed, chromium] = await Promise.all([
    serve(PLAIN.directory),
    serve(CHANGED.directory, CHANGED.base),
    chromiumPath(thisMachine),
  ]);
  project.provide('chromium', chromium);
  project.provide('site', `${site.origin}/`);
  project.provide('changedSite', changed.origin + CHANGED.base);
  return async () => {
    await Promise.all([site.close(), changed.close()]);
  };
}
