/** How often each value came. `dropped`: how many came of values that are no longer counted. */
export type Tally<Value> = { add: (value: Value) => void; counted: () => { value: Value; count: number }[]; dropped: () => number };

/**
 * Counts values, which are equal if their JSON is. It holds at most `most` different ones: when there are more, the rarer half is dropped, so
 * that a log of any size needs no more memory. What came often is exact as long as nothing is dropped.
 */
export function tally<Value>(most: number): Tally<Value> {
  let counts = new Map<string, { value: Value; count: number }>();
  let dropped = 0;
  const counted = () => [...counts.values()].sort((a, b) => b.count - a.count);
  return {
    add(value) {
      const key = JSON.stringify(value);
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { value, count: 1 });
      if (counts.size <= most) return;
      const all = [...counts].sort(([, a], [, b]) => b.count - a.count);
      const kept = Math.ceil(most / 2);
      dropped += all.slice(kept).reduce((sum, [, { count }]) => sum + count, 0);
      counts = new Map(all.slice(0, kept));
    },
    counted,
    dropped: () => dropped,
  };
}
