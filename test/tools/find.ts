import { findEngines, linesAbout } from '../engines/engines.ts';
import { chromiumPath, thisMachine } from './chromium.ts';
import { nginxPath } from './nginx.ts';

// Finds or installs a Chromium and nginx, before the layers that need them.

process.stdout.write(`${await chromiumPath(thisMachine)}\n${await nginxPath()}\n`);
process.stdout.write(`${linesAbout(await findEngines()).join('\n')}\n`);
