import { spawn } from 'node:child_process';

// npm test: runs every layer, and prints how long each took. The browser layers keep two cores busy and run alone. Of the others, those
// that wait much run beside those that calculate. After a failure the rest still runs, so one run reports everything. What failed is
// printed last, because some consoles keep only the end.

type Layer = { name: string; command: string; seconds?: number; ok?: boolean };

const script = (name: string): Layer => ({ name, command: `npm run --silent ${name}` });
const types = script('types');
const lint = script('lint');
const unused = script('unused');
const audit = script('audit');
const unit = script('test:unit');
const tools: Layer = { name: 'browsers, nginx', command: 'node test/tools/find.ts' };
const build: Layer = { name: 'three builds', command: 'node test/sites/sites.ts' };
const site = script('test:site');
const hosts = script('test:hosts');
const browser = script('test:browser');
const budget = script('budget');

const failures: string[] = [];

/** Runs a layer. Its output is printed when it has ended, so that parallel layers do not mix; of a failed one, at the end of all. */
function run(layer: Layer): Promise<boolean> {
  const start = performance.now();
  // The layers that test built sites reuse them.
  const child = spawn(layer.command, { shell: true, env: { ...process.env, REUSE_BUILD: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      layer.seconds = (performance.now() - start) / 1000;
      layer.ok = code === 0;
      const report = `\n== ${layer.name}: ${layer.ok ? 'passed' : `failed (exit ${code})`}\n`;
      if (!layer.ok) failures.push(`${report}${Buffer.concat(printed)}`);
      process.stdout.write(layer.ok ? `${report}${Buffer.concat(printed)}` : report);
      resolve(layer.ok);
    });
  });
}

async function inTurn(...layers: Layer[]): Promise<void> {
  for (const layer of layers) await run(layer);
}

const start = performance.now();
const ready = Promise.all([run(tools), run(build)]);
await Promise.all([inTurn(types, lint, unused, audit), ready.then(() => run(unit))]);
if ((await ready).every(Boolean)) {
  await run(browser);
  await Promise.all([run(site), run(hosts), run(budget)]);
}

process.stdout.write(failures.join(''));
const all = [types, lint, unused, audit, unit, tools, build, site, hosts, browser, budget];
const line = (name: string, seconds: number | undefined, result: string) =>
  `${name.padEnd(18)} ${(seconds === undefined ? '–' : `${seconds.toFixed(1)} s`).padStart(9)}  ${result}\n`;
const resultOf = ({ ok }: Layer) => (ok === undefined ? 'not run' : ok ? 'passed' : 'FAILED');
process.stdout.write(`\n${all.map((layer) => line(layer.name, layer.seconds, resultOf(layer))).join('')}`);
const passed = all.every(({ ok }) => ok);
process.stdout.write(line('all', (performance.now() - start) / 1000, passed ? 'passed' : 'FAILED'));
process.exitCode = passed ? 0 : 1;
