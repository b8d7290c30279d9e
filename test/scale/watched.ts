import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command came to: seconds by the clock and of the processor, and the most memory that all its processes held at once, in MB. */
export type Watched = { seconds: number; processor: number; memory: number };

/** How often the memory is looked at, in milliseconds. */
const LOOK = 100;

/** Every process of a tree, by what the system says of each one's parent. */
function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const tree = [root];
  for (const pid of tree) tree.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

/** What a process holds in memory, in MB. What it shares with others of its tree counts once in each. */
function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The seconds of the processor that a shell's commands took, from what its `times` prints last. */
function processorOf(printed: string): number {
  const times = [...printed.matchAll(/(\d+)m([\d.]+)s/g)].slice(-2);
  return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Runs a shell command in a folder to its end. Rejects with what it printed where it fails. Linux only: it reads /proc. */
export async function watched(command: string, cwd: string): Promise<Watched> {
  const start = performance.now();
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn('sh', ['-c', `${command} && times`], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let memory = 0;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-4_000);
    });
  const look = setInterval(() => {
    const held = treeOf(child.pid ?? 0).map(residentOf);
    memory = Math.max(
      memory,
      held.reduce((sum, one) => sum + one, 0),
    );
  }, LOOK);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (status !== 0) throw new Error(`${command} failed.\n${output}`);
  return { seconds: (performance.now() - start) / 1000, processor: processorOf(output), memory };
}
