import { useState } from 'react';
import { flushSync } from 'react-dom';

/** What is loaded once it is wanted. */
export type Late = typeof import('./late.ts');

let loaded: Promise<Late> | undefined;
let arrived: Late | undefined;

/** Loads it, once. A failed load is not cached: the next one tries again. */
export function loadLate(): Promise<Late> {
  loaded ??= import('./late.ts').catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  loaded.then(
    (part) => {
      arrived = part;
    },
    () => undefined,
  );
  return loaded;
}

/** The part that is loaded late, for a component: `load` asks for it, and may be called again after a failure. */
export function useLate(): { late: Late | undefined; failed: boolean; load: () => void } {
  const [late, setLate] = useState(arrived);
  const [failed, setFailed] = useState(false);
  const load = () => {
    if (late) return;
    setFailed(false);
    // Drawn at once: what is printed next has to be there.
    loadLate().then(
      (part) => flushSync(() => setLate(part)),
      () => setFailed(true),
    );
  };
  return { late, failed, load };
}
