/** Longer than anything takes, even on a busy machine. It only ends what hangs. */
export const PATIENCE = 60_000;

/** A started browser with one page. What an engine does in its own way is here, and everything else is in `tab.ts`. */
export type Driver = {
  /** The folder into which it downloads. */
  downloads: string;
  goTo: (url: string) => Promise<void>;
  /** Evaluates an expression in the page. Its value has to be JSON. Rejects while one page gives way to the next. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Goes one step through the history, where the page itself should not. */
  go?: (where: 'back' | 'forward') => Promise<unknown>;
  /** Presses a key by its name in the DOM, such as `Enter` or `a`, while the others are held down. */
  press: (key: string, held: readonly string[]) => Promise<void>;
  /** Clicks at a place of the window, in CSS pixels. */
  clickAt: (x: number, y: number) => Promise<void>;
  /** Ends the browser, and everything that was started for it. */
  close: () => Promise<void>;
};

/** The size of the window in which pages are shown, in CSS pixels. */
export const VIEWPORT = { width: 1280, height: 900 };

/** A browser engine on which the tests run. */
export type Engine = {
  name: 'Chromium' | 'Firefox' | 'WebKit';
  /** The packages of Debian and Ubuntu that bring it. */
  packages: readonly string[];
  /** Its program, or undefined if it is not installed. */
  program: () => Promise<string | undefined>;
  start: (program: string) => Promise<Driver>;
};
