import { availableParallelism, cpus, loadavg } from 'node:os';

/** The machine of a measurement, in one line. A load above the number of cores means that other programs are running. */
export function machine(browser?: string): string {
  const [minute = 0] = loadavg();
  const parts = [
    cpus()[0]?.model ?? 'unknown processor',
    `${availableParallelism()} cores`,
    `load ${minute.toFixed(1)}`,
    `Node ${process.versions.node}`,
    ...(browser ? [`Chromium ${browser}`] : []),
  ];
  return `${parts.join(' · ')}\n`;
}
