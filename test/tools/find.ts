import { ENGINES, findEngines, linesAbout } from '../engines/engines.ts';
import { chromiumPath, thisMachine } from './chromium.ts';
import { installPackage } from './debian.ts';
import { nginxPath } from './nginx.ts';

// Finds or installs a Chromium and nginx, before the layers that need them. In CI the other browser engines, too, and fails without one.

process.stdout.write(`${await chromiumPath(thisMachine)}\n${await nginxPath()}\n`);

if (process.env.CI) {
  const missing = async () => {
    const found = await findEngines();
    return ENGINES.filter(({ name }) => !found[name]);
  };
  for (const { packages } of await missing()) for (const one of packages) await installPackage(one).catch(() => undefined);
  if ((await missing()).length > 0) process.exitCode = 1;
}
process.stdout.write(`${linesAbout(await findEngines()).join('\n')}\n`);
