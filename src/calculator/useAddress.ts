import { useEffect, useRef } from 'react';
import { historyStep, pushHistoryStep, urlSync } from '../client/url-state.ts';

/**
 * Writes `query` into the address shortly after each change of `changed`, once that is defined. Returns a function that makes a change
 * which the browser's Back undoes: `reopen` then reads the address again.
 */
export function useAddress(query: () => string, changed: unknown, reopen: () => void): (change: () => void) => void {
  const latest = useRef({ query, reopen });
  latest.current = { query, reopen };
  const step = useRef(0);

  useEffect(() => {
    if (changed === undefined) return;
    const sync = urlSync(() => latest.current.query());
    sync.soon();
    return sync.end;
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
    pushHistoryStep(step.current, before, latest.current.query());
  };
}
