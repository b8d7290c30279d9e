import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import type { Driver, Engine, StartOptions } from './engine.ts';
import { Tab } from './tab.ts';
import { type Watched, watch } from './watched.ts';

/** What a test gets: a page of its own site, and the engine for what that cannot do. */
export type Given = { tab: Tab; engine: Engine; allow: (problem: RegExp) => void };

/**
 * Runs tests on an engine, if it is on this machine. It is started for them and ended after them, also if one fails. Each test gets a site
 * at an origin of its own, and fails if anything went wrong there that it did not allow.
 */
export function runOn(engine: Engine, options: StartOptions, define: (given: () => Given) => void): void {
  const program = inject('engines')[engine.name];
  describe.runIf(program !== undefined)(`${engine.name}${options.javaScript ? '' : ' without JavaScript'}`, () => {
    let driver: Driver;
    let site: Watched;
    let given: Given;
    let allowed: RegExp[] = [];

    beforeAll(async () => {
      driver = await engine.start(program ?? '', options);
    });
    afterAll(() => driver?.close());
    beforeEach(async () => {
      allowed = [];
      site = await watch(inject('engineSite'));
      given = { engine, tab: new Tab(driver, site), allow: (problem) => allowed.push(problem) };
    });
    afterEach(async () => {
      const problems = options.javaScript ? await given.tab.problems() : site.missing;
      await site.close();
      expect(problems.filter((one) => !allowed.some((pattern) => pattern.test(one)))).toEqual([]);
    });
    define(() => given);
  });
}
