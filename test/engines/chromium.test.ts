import { CHROMIUM } from './chromium.ts';
import { testCore } from './core.ts';

testCore(CHROMIUM);
