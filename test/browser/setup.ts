import type { TestProject } from 'vitest/node';
import { DIST, SUBPATH, SUBPATH_DIST } from '../build.ts';
import { serve } from '../serve.ts';
import { chromiumPath, thisMachine } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    /** The address of the site's home, at the root and under a sub-path. */
    site: string;
    subpathSite: string;
  }
}

/** Before the browser tests: a Chromium is there, and both builds are served until the tests end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [site, subpath, chromium] = await Promise.all([serve(DIST), serve(SUBPATH_DIST, SUBPATH.BASE_PATH), chromiumPath(thisMachine)]);
  project.provide('chromium', chromium);
  project.provide('site', `${site.origin}/`);
  project.provide('subpathSite', subpath.origin + SUBPATH.BASE_PATH);
  return async () => {
    await Promise.all([site.close(), subpath.close()]);
  };
}
