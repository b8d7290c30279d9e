import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A screen that nobody sees. `display`: its address, such as `:99`. */
export type Screen = { display: string; close: () => Promise<void> };

/** Starts an Xvfb that is larger than the window of a test. Rejects if it ends without a screen. */
export async function openScreen(program: string): Promise<Screen> {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}.`)));
  });
  const ended = once(child, 'exit');
  return {
    display: `:${number}`,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
