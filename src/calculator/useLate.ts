import { useState } from 'react';
import { flushSync } from 'react-dom';

/** The part of the calculator that loads when it is first needed. */
export type Late = typeof import('./late.ts');

let loaded: Promise<Late> | undefined;
let arrived: Late | undefined;

/** Loads the late part once. A failed load is not cached, so the next call tries again. */
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

/** The late part for a component. `load` requests it. */
export function useLate(): { late: Late | undefined; failed: boolean; load: () => void } {
  const [late, setLate] = useState(arrived);
  const [failed, setFailed] = useState(false);
  const load = () => {
    if (late) return;
    setFailed(false);
    // Rendered at once, because it may be printed next.
    loadLate().then(
      (part) => flushSync(() => setLate(part)),
      () => setFailed(true),
    );
  };
  return { late, failed, load };
}
