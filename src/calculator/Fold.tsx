import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LatePart } from './LatePart.tsx';
import type { Late } from './useLate.ts';

type Props = {
  name: string;
  summary: ReactNode;
  /** It opens by itself once this is true. */
  opened?: boolean;
  children: (late: Late) => ReactNode;
};

/** A part of the page behind its finding. What is in it is loaded and made once it is wanted. */
export function Fold({ name, summary, opened = false, children }: Props) {
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const follow = () => setOpen(details.current?.open ?? false);
  // It may have been opened before the island woke.
  useEffect(follow, []);
  useEffect(() => {
    if (opened) setOpen(true);
  }, [opened]);
  return (
    <details ref={details} className={`calc-fold calc-fold-${name}`} open={open} onToggle={follow}>
      <summary>{summary}</summary>
      {open && <LatePart>{children}</LatePart>}
    </details>
  );
}
