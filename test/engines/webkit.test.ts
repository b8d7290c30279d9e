import { testCore } from './core.ts';
import { WEBKIT } from './webkit.ts';

testCore(WEBKIT);
