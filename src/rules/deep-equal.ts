const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** True if two plain values of one shape are equal. The order of keys does not matter, and an undefined key counts as missing. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (!isGroup(a) || !isGroup(b)) return Object.is(a, b);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => deepEqual(a[key], b[key]));
}
