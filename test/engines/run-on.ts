import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import type { Driver, Engine } from './engine.ts';
import { Tab } from './tab.ts';
import { type SiteOptions, type Watched, watch } from './watched.ts';

/** What a test gets: a page of its own site. `allow`: this problem is what the test wants. */
export type Given = { tab: Tab; allow: (problem: RegExp) => void };

/** The browsers that are running. Each is kept until the end of its file, because starting one takes longer than most tests. */
const running = new Map<Engine['name'], Promise<Driver>>();

function start({ name, start: startIt }: Engine): Promise<Driver> {
  const driver = running.get(name) ?? startIt(inject('engines')[name] ?? '');
  running.set(name, driver);
  return driver;
}

async function end({ name }: Engine): Promise<void> {
  const driver = running.get(name);
  running.delete(name);
  await (await driver)?.close();
}

/**
 * Runs tests on an engine, if it is on this machine. Each test gets a site at an origin of its own, and fails if anything went wrong there
 * that it did not allow.
 */
export function runOn(engine: Engine, options: SiteOptions, define: (given: () => Given) => void): void {
  const isHere = inject('engines')[engine.name] !== undefined;
  afterAll(() => end(engine));
  describe.runIf(isHere)(`${engine.name}${options.javaScript ? '' : ' without JavaScript'}`, () => {
    let driver: Driver;
    let site: Watched;
    let given: Given;
    let allowed: RegExp[] = [];

    beforeAll(async () => {
      driver = await start(engine);
    });
    beforeEach(async () => {
      allowed = [];
      site = await watch(inject('engineSite'), options);
      given = { tab: new Tab(driver, site), allow: (problem) => allowed.push(problem) };
    });
    afterEach(async () => {
      const problems = options.javaScript ? await given.tab.problems() : site.missing;
      await site.close();
      expect(problems.filter((one) => !allowed.some((pattern) => pattern.test(one)))).toEqual([]);
    });
    define(() => given);
  });
}
