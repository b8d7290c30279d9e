import { useEffect, useRef } from 'react';
import { addressKeeper, historyStep, stepInHistory } from '../client/url-state.ts';

/**
 * Keeps the address with the form, which `query` writes: a moment after each change of `changed`. While a field is wrong that is undefined,
 * and the address stays at the last good form. What it returns takes a step that the browser's Back undoes: `reopen` then reads the
 * address anew.
 */
export function useAddress(query: () => string, changed: unknown, reopen: () => void): (change: () => void) => void {
  const latest = useRef({ query, reopen });
  latest.current = { query, reopen };
  const step = useRef(0);

  useEffect(() => {
    if (changed === undefined) return;
    const keeper = addressKeeper(() => latest.current.query());
    keeper.soon();
    return keeper.end;
  }, [changed]);

  useEffect(() => {
    step.current = historyStep() ?? 0;
    const follow = () => {
      const to = historyStep();
      if (to === undefined || to === step.current) return;
      step.current = to;
      latest.current.reopen();
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  return (change) => {
    const before = latest.current.query();
    change();
    step.current += 1;
    stepInHistory(step.current, before, latest.current.query());
  };
}
