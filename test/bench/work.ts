/**
 * Work of a fixed amount, to measure other work by: rows are made, sorted, written as text and read back, as programs over content do.
 * It imports nothing, so that a page can run its source.
 */
export function work(rounds: number): number {
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    const rows = Array.from({ length: 200 }, (_, k) => ({ place: (k * 7_919) % 200, words: `row ${k} of round ${round}` }));
    rows.sort((a, b) => a.place - b.place);
    sum += JSON.stringify(JSON.parse(JSON.stringify(rows))).length;
  }
  return sum;
}

/**
 * The time that a hundred rounds take now, by the clock and of the processor, in milliseconds: the mean of as many as fill about a second.
 * What takes long is compared by time of the processor: other programs come and go meanwhile, and the time by the clock with them.
 */
export function referenceTime(): { clock: number; processor: number } {
  const hundreds = 200;
  const [start, before] = [performance.now(), process.cpuUsage()];
  work(hundreds * 100);
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - start) / hundreds, processor: (user + system) / 1_000 / hundreds };
}
