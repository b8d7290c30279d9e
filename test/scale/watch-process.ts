import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took: seconds of wall-clock and CPU time, and the peak memory of all its processes together, in MB. */
export type ProcessUse = { seconds: number; processor: number; memory: number };

/** The interval between memory readings, in milliseconds. */
const LOOK = 100;

/** Every process of a tree, found by parent ids. */
function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // The process has ended meanwhile.
    }
  }
  const tree = [root];
  for (const pid of tree) tree.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

/** The memory of a process, in MB. Shared memory counts in each process of the tree. */
function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The CPU seconds of a shell's commands, from the last output of its `times`. */
function processorOf(printed: string): number {
  const times = [...printed.matchAll(/(\d+)m([\d.]+)s/g)].slice(-2);
  return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Runs a shell command in a folder. Rejects with its output if it fails. Linux only, because it reads /proc. */
export async function watchProcess(command: string, cwd: string): Promise<ProcessUse> {
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
