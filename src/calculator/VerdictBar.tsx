import { type RefObject, useEffect, useState } from 'react';
import { FORM_WORDS } from './messages/fields.ts';
import { shortWords } from './messages/verdict.ts';
import type { Calculator } from './useCalculator.ts';

/** The part in view that counts as all of it. An edge between two pixels hides a little. */
const WHOLE = 0.99;

/** True while the head of the verdict is entirely on the screen. */
function useHeadInView(to: RefObject<HTMLElement | null>): boolean {
  const [inView, setInView] = useState(false);
  useEffect(() => {
    const head = to.current?.querySelector('.calc-head');
    if (!head) return;
    const observer = new IntersectionObserver((entries) => setInView((entries.at(-1)?.intersectionRatio ?? 0) >= WHOLE), {
      rootMargin: '0px 0px -64px',
      threshold: WHOLE,
    });
    observer.observe(head);
    return () => observer.disconnect();
  }, [to]);
  return inView;
}

/**
 * A bar at the bottom of a narrow screen with the verdict in a few words. It shows while the verdict is out of sight, and leads to it, or to
 * a wrong field.
 */
export function VerdictBar({ calculator: { shown, stale, format }, to }: { calculator: Calculator; to: RefObject<HTMLElement | null> }) {
  const { results, names, catalog } = shown;
  const hidden = useHeadInView(to);
  const open = () => {
    const wrong = to.current?.parentElement?.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) return wrong.focus();
    to.current?.focus({ preventScroll: true });
    to.current?.scrollIntoView();
  };
  return (
    <button type="button" className="calc-bar" data-stale={stale} data-hidden={hidden || undefined} onClick={open}>
      <span>{stale ? FORM_WORDS.wrong : shortWords({ results, names, catalog, format })}</span>
      <span className="calc-bar-more">{FORM_WORDS.details}</span>
    </button>
  );
}
