/** Does something, and returns how long it took in milliseconds. */
type Act = () => number | Promise<number>;

/**
 * Times each act, and the reference after each, in several rounds. Returns the shortest time of each act and of its reference, because
 * other load on the machine only ever adds time, and slows both alike.
 */
export async function shortest(rounds: number, acts: readonly Act[], reference: Act): Promise<{ times: number[]; references: number[] }> {
  const [times, references] = [acts.map(() => Number.POSITIVE_INFINITY), acts.map(() => Number.POSITIVE_INFINITY)];
  for (let round = 0; round < rounds; round += 1) {
    for (const [k, act] of acts.entries()) {
      times[k] = Math.min(times[k] ?? 0, await act());
      references[k] = Math.min(references[k] ?? 0, await reference());
    }
  }
  return { times, references };
}

/** The value below which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
