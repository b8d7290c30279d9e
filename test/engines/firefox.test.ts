import { testCore } from './core.ts';
import { FIREFOX } from './firefox.ts';

testCore(FIREFOX);
