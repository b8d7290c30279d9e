const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** True if two plain values of one shape are alike, whatever the order of their keys. A key without a value is as good as none. */
export function same(a: unknown, b: unknown): boolean {
  if (!isGroup(a) || !isGroup(b)) return Object.is(a, b);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}
