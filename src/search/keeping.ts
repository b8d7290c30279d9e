/** Keeps what was loaded by its name. A failure is forgotten, so that the next attempt can succeed. */
export function keeping<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    const loading = load(name);
    kept.set(name, loading);
    loading.catch(() => kept.delete(name));
    return loading;
  };
}
