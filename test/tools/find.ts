import { chromiumPath, thisMachine } from './chromium.ts';
import { nginxPath } from './nginx.ts';

// Before the layers that need them: a Chromium and nginx are there, or are installed.

process.stdout.write(`${await chromiumPath(thisMachine)}\n${await nginxPath()}\n`);
