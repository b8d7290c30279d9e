import { CHROMIUM } from './chromium.ts';
import type { Engine } from './engine.ts';
import { FIREFOX } from './firefox.ts';
import { WEBKIT } from './webkit.ts';

const ENGINES: readonly Engine[] = [CHROMIUM, FIREFOX, WEBKIT];

export type Programs = Partial<Record<Engine['name'], string>>;

/** The programs of the engines that are on this machine. */
export async function findEngines(engines = ENGINES): Promise<Programs> {
  const found: Programs = {};
  for (const { name, program } of engines) {
    const path = await program();
    if (path) found[name] = path;
  }
  return found;
}

/** One line about each engine: its program, or how to get it. */
export const linesAbout = (found: Programs, engines: readonly Engine[] = ENGINES): string[] =>
  engines.map(
    ({ name, packages }) => `${name}: ${found[name] ?? `not here, so not tested. To get it: sudo apt-get install ${packages.join(' ')}`}`,
  );
