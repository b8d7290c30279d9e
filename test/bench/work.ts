/**
 * A fixed amount of work, to compare other work with. It makes rows, sorts them, writes them as text and reads them back.
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
 * The time that a hundred rounds take now, as wall-clock time and CPU time, in milliseconds. It is the mean over about a second.
 * Long work is compared by CPU time, because other programs that come and go change its wall-clock time.
 */
export function referenceTime(): { clock: number; processor: number } {
  const hundreds = 200;
  const [start, before] = [performance.now(), process.cpuUsage()];
  work(hundreds * 100);
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - start) / hundreds, processor: (user + system) / 1_000 / hundreds };
}
