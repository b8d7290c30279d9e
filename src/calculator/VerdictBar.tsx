import { type RefObject, useEffect, useState } from 'react';
import { FORM_WORDS } from './messages/fields.ts';
import { shortWords } from './messages/verdict.ts';
import type { Calculator } from './useCalculator.ts';

/** The share in view that counts as the whole: edges between two pixels leave a little out. */
const WHOLE = 0.99;

/** True while the first words of the verdict are on the screen, whole: an edge of it would say nothing yet. */
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

/** On a narrow screen, the verdict in a few words at its foot, as long as its first words are out of sight. It leads there. */
export function VerdictBar({ calculator: { shown, stale, format }, to }: { calculator: Calculator; to: RefObject<HTMLElement | null> }) {
  const { answers, names, catalog } = shown;
  const hidden = useHeadInView(to);
  const open = () => {
    to.current?.focus({ preventScroll: true });
    to.current?.scrollIntoView();
  };
  return (
    <button type="button" className="calc-bar" data-stale={stale} data-hidden={hidden || undefined} onClick={open}>
      <span>{stale ? FORM_WORDS.wrong : shortWords({ answers, names, catalog, format })}</span>
      <span className="calc-bar-more">{FORM_WORDS.details}</span>
    </button>
  );
}
