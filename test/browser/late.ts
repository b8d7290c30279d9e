import type { Frame, Page, Route } from 'playwright-core';

/** Requests that wait until the test releases them. */
export type Held = {
  /** Resolves on the first request. */
  asked: Promise<void>;
  /** The paths requested so far. */
  paths: () => string[];
  /** Lets the waiting requests, and all later ones, continue or fail. */
  release: (how?: 'continue' | 'abort') => Promise<void>;
};

/** Holds every request of a page for `url`, for as long as the test wants. */
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

/**
 * Puts a page's timers under the test's control before the page opens: `page.clock.fastForward` moves them. This includes the browser's
 * own time-out of a fetch.
 */
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

/** Resolves after two frames, when every observer has seen the state before them. A held clock does not stop frames. */
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

/** Runs a page's held timers, without waiting, until `coming` resolves. */
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
