import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A host that serves a site until it is closed. `at` is its address, without a trailing slash. */
export type Host = { at: string; close: () => Promise<void> };

/** Returns a free port of 127.0.0.1. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Ends a process and everything that it started. The process leads its own group. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await closed;
}

/** Starts a server, and waits until it answers. Rejects with its output if it ends before, or takes more than a minute. */
export async function startHost(
  command: string,
  given: readonly string[],
  port: number,
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Host> {
  const child = spawn(command, given, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let failed: Error | undefined;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  child.once('error', (error) => {
    failed = error;
  });
  const at = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    if (failed || child.exitCode !== null) throw new Error(`${command} did not start. ${failed?.message ?? ''}\n${printed}`);
    const answers = await fetch(at, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers) return { at, close: () => end(child) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end(child);
  throw new Error(`${command} does not answer at ${at}.\n${printed}`);
}
