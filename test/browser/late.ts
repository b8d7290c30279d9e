import type { Frame, Page, Route } from 'playwright-core';

/** Requests that wait until the test says what becomes of them. */
export type Held = {
  /** Resolves once there is one. */
  asked: Promise<void>;
  /** The paths asked for until now. */
  paths: () => string[];
  /** Lets those that wait, and all that come, go on or fail. */
  release: (how?: 'continue' | 'abort') => Promise<void>;
};

/** Holds every request of a page for `url`: what is late is late for as long as a test wants. */
export async function hold(page: Page, url: string | RegExp): Promise<Held> {
  const held: Route[] = [];
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  let then: 'continue' | 'abort' | undefined;
  await page.route(url, async (route) => {
    if (then) return route[then]();
    held.push(route);
    resolve();
  });
  return {
    asked,
    paths: () => held.map((route) => new URL(route.request().url()).pathname),
    release: async (how = 'continue') => {
      then = how;
      await Promise.all(held.map((route) => route[how]()));
    },
  };
}

/** Gives a page's timers to the test, before it is opened: `page.clock.fastForward` moves them. So with the browser's own time-out of a fetch. */
export async function holdClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), milliseconds);
      return controller.signal;
    };
  });
}

/** Resolves after two frames: every observer of the page has seen what was there before. The page's clock does not hold them. */
export const twoFrames = (page: Page | Frame): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise<void>((resolve) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(document.documentElement);
      });
    }
  });

/** Lets a page's timers, which are the test's, run as fast as they are set until something has come. */
export async function hurry(page: Page, coming: Promise<void>): Promise<void> {
  let here = false;
  const noted = coming.finally(() => {
    here = true;
  });
  const run = async () => {
    while (!here) {
      await page.clock.fastForward(1_000);
      await twoFrames(page);
    }
  };
  await Promise.all([noted, run()]);
}
