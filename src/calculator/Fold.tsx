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

/** A closed part of the page under a summary. Its content is loaded and rendered when it opens. */
export function Fold({ name, summary, opened = false, children }: Props) {
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const follow = () => setOpen(details.current?.open ?? false);
  // The reader may have opened it before the island was awake.
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
