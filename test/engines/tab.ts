import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Driver, PATIENCE } from './engine.ts';
import { find, type Part } from './find.ts';
import { RECORD } from './record.ts';
import type { Watched } from './watched.ts';

/** Every value but those that say "not yet". */
type Counts<Value> = Exclude<Value, undefined | null | false | ''>;

/** Looks until a value counts, and returns it. Rejects with what was looked for, after more time than anything takes. */
async function waitFor<Value>(what: string, look: () => Promise<Value>): Promise<Counts<Value>> {
  const end = Date.now() + PATIENCE;
  let problem: unknown = '';
  while (Date.now() < end) {
    try {
      const value = await look();
      if (value !== undefined && value !== null && value !== false && value !== '') return value as Counts<Value>;
    } catch (error) {
      // An evaluation fails while one page gives way to the next.
      problem = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}. ${problem}`);
}

/** A page as a reader uses it, on any engine. Everything waits for what it needs. */
export class Tab {
  readonly site: Watched;
  private readonly driver: Driver;

  constructor(driver: Driver, site: Watched) {
    this.driver = driver;
    this.site = site;
  }

  open(address: string): Promise<void> {
    return this.driver.goTo(new URL(address, this.site.origin).href);
  }

  /** Calls a function in the page, with `find` before its arguments. It sees nothing else of the test. Its result has to be JSON. */
  evaluate<Args extends unknown[], Result>(run: (search: typeof find, ...args: Args) => Result, ...args: Args): Promise<Result> {
    return this.driver.evaluate(`(${run})(${[find, ...args.map((one) => JSON.stringify(one))].join(', ')})`) as Promise<Result>;
  }

  /** Waits until a function in the page returns a value that counts, and returns it. */
  until<Args extends unknown[], Result>(
    what: string,
    run: (search: typeof find, ...args: Args) => Result,
    ...args: Args
  ): Promise<Counts<Result>> {
    return waitFor(what, () => this.evaluate(run, ...args));
  }

  /** Waits until a part is seen. */
  async sees(part: Part): Promise<void> {
    await this.until(part, (search, sought) => search(sought).length > 0, part);
  }

  async seesNo(part: Part): Promise<void> {
    await this.until(`the end of ${part}`, (search, sought) => search(sought).length === 0, part);
  }

  /** Waits until the first such part has the focus. */
  async hasFocus(part: Part): Promise<void> {
    await this.until(`the focus on ${part}`, (search, sought) => document.activeElement === search(sought)[0], part);
  }

  /** Waits for the address of the page, without the origin. */
  async at(address: string | RegExp): Promise<void> {
    const [pattern, isText] = address instanceof RegExp ? [address.source, false] : [address, true];
    await this.until(
      `the address ${address}`,
      (_, sought, whole) => {
        const now = location.pathname + location.search + location.hash;
        return whole ? now === sought : new RegExp(sought).test(now);
      },
      pattern,
      isText,
    );
  }

  /** Clicks the first such part, when it no longer moves and can be used. */
  async click(part: Part): Promise<void> {
    const { x, y } = await this.until(
      `${part} to click`,
      (search, sought) => {
        const [node] = search(sought);
        if (!node || node.matches(':disabled')) return false;
        // A radio button is drawn by its label.
        const target = node.matches('[type=radio]') ? ((node as HTMLInputElement).labels?.[0] ?? node) : node;
        target.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = target.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      part,
    );
    await this.driver.clickAt(x, y);
  }

  /** Gives the focus to the first such part, when it can be used. */
  async focus(part: Part): Promise<void> {
    await this.until(
      `${part} to focus`,
      (search, sought) => {
        const [node] = search(sought);
        node?.focus();
        return node !== undefined && document.activeElement === node;
      },
      part,
    );
  }

  /** Presses keys in turn, each as in `Enter` or `Shift+Enter`. */
  async press(...keys: string[]): Promise<void> {
    for (const one of keys) {
      const held = one === '+' ? [] : one.split('+');
      await this.driver.press(held.pop() ?? one, held);
    }
  }

  async type(text: string): Promise<void> {
    await this.press(...text);
  }

  /** Replaces what stands in a field, by keyboard. */
  async fill(part: Part, text: string): Promise<void> {
    await this.focus(part);
    await this.press('Control+a', 'Backspace');
    await this.type(text);
  }

  value(part: Part): Promise<string> {
    return this.until(part, (search, sought) => search(sought).map((node) => `=${(node as HTMLInputElement).value}`)[0], part).then(
      (text) => text.slice(1),
    );
  }

  /**
   * Goes through the history. A driver may wait in vain for the answer of a page that gives way to one from the cache of pages, so the
   * page goes a moment later. It may be gone before it has answered: what a test waits for next shows whether it went.
   */
  private async go(where: 'back' | 'forward'): Promise<void> {
    if (this.driver.go) await this.driver.go(where);
    else await this.driver.evaluate(`void setTimeout(() => history.${where}())`).catch(() => undefined);
  }

  back(): Promise<void> {
    return this.go('back');
  }

  forward(): Promise<void> {
    return this.go('forward');
  }

  async reload(): Promise<void> {
    await this.driver.evaluate('(() => { window.old = true; setTimeout(() => location.reload()); })()');
    await this.until('the page again', () => !('old' in window));
  }

  /** What a reader would paste now. */
  async clipboard(): Promise<string> {
    await this.evaluate(() => {
      const box = Object.assign(document.createElement('textarea'), { id: 'paste-here' });
      (document.querySelector('dialog[open]') ?? document.body).append(box);
      box.focus();
    });
    await this.press('Control+v');
    const text = await this.until('a text to paste', () => (document.querySelector('#paste-here') as HTMLTextAreaElement).value);
    await this.evaluate(() => document.querySelector('#paste-here')?.remove());
    return text;
  }

  /** Waits for a file to be downloaded, and returns its text. */
  async downloaded(name: string): Promise<string> {
    await waitFor(name, async () => readdirSync(this.driver.downloads).includes(name));
    return waitFor(`the text of ${name}`, async () => readFileSync(path.join(this.driver.downloads, name), 'utf8'));
  }

  /** What went wrong in the pages of this test so far. */
  async problems(): Promise<string[]> {
    const noted = await this.driver.evaluate(`JSON.parse(sessionStorage.getItem('${RECORD}') ?? '[]')`);
    return [...(noted as string[]), ...this.site.missing.map((url) => `not there: ${url}`)];
  }
}
