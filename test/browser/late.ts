import type { Frame, Page, Route } from 'playwright-core';

/** Requests that wait until the test releases them. */
export type HeldRequests = {
  /** Resolves on the first request. */
  asked: Promise<void>;
  /** The paths requested so far. */
  paths: () => string[];
  /** Lets the waiting requests, and all later ones, continue or fail. */
  release: (how?: 'continue' | 'abort') => Promise<void>;
};

/** Holds every request of a page for `url`, for as long as the test wants. */
export async function hold(page: Page, url: string | RegExp): Promise<HeldRequests> {
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

type WithHeldTimers = { passTime: (milliseconds: number) => void };

/**
 * Holds every timer of a page that has a delay, before the page opens: no time passes but by `passTime`, however long the test takes.
 * Playwright's own clock also follows the real one. This includes the browser's own time-out of a fetch. A timer without a delay only
 * puts work off, and runs by itself.
 */
export async function holdClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setTimeout: start, clearTimeout: stop } = window;
    const held = new Map<number, { at: number; run: () => void }>();
    let now = 0;
    // Below zero, where the browser has none.
    let id = 0;
    const hold = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number => {
      if (delay <= 0) return start(run, delay, ...args);
      id -= 1;
      held.set(id, { at: now + delay, run: () => run(...args) });
      return id;
    };
    const drop = (one?: number) => {
      if (one === undefined || !held.delete(one)) stop(one);
    };
    const passTime = (milliseconds: number) => {
      now += milliseconds;
      for (;;) {
        const [due] = [...held].filter(([, { at }]) => at <= now).sort(([, a], [, b]) => a.at - b.at);
        if (!due) return;
        held.delete(due[0]);
        due[1].run();
      }
    };
    Object.assign(window, { setTimeout: hold, clearTimeout: drop, passTime });
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      hold(() => controller.abort(new DOMException('timed out', 'TimeoutError')), milliseconds);
      return controller.signal;
    };
  });
}

/** Lets time pass for the held timers of a page. Those that are due run now, the earliest first. */
export const passTime = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((passed) => (window as unknown as WithHeldTimers).passTime(passed), milliseconds);

/** Resolves after two frames, when every observer has seen the state before them. Held timers do not stop frames. */
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
export async function runTimersUntil(page: Page, coming: Promise<void>): Promise<void> {
  let here = false;
  const noted = coming.finally(() => {
    here = true;
  });
  const run = async () => {
    while (!here) {
      await passTime(page, 1_000);
      await twoFrames(page);
    }
  };
  await Promise.all([noted, run()]);
}
