/**
 * Caches what `load` resolves to, by name. A failed load is not cached, so that the next call tries again; `forget` has the same effect on
 * one that succeeded.
 */
export function cached<T>(load: (name: string) => Promise<T>): ((name: string) => Promise<T>) & { forget: (name: string) => void } {
  const loads = new Map<string, Promise<T>>();
  const forget = (name: string) => void loads.delete(name);
  const get = (name: string) => {
    const known = loads.get(name);
    if (known) return known;
    const loading = load(name);
    loads.set(name, loading);
    loading.catch(() => forget(name));
    return loading;
  };
  return Object.assign(get, { forget });
}
