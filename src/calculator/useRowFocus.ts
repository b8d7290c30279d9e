import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where the work is when rows come and go: into the first field of a row that was added, to the row
 * that takes the place of one that was removed, and to the button that adds one when none is left.
 */
export function useRowFocus(count: number): {
  container: RefObject<HTMLFieldSetElement | null>;
  afterAdding: (add: () => void) => void;
  /** `clicks`: which of a series of clicks it is. The second of a double click would hit the row that took the place of the first. */
  afterRemoving: (index: number, clicks: number, remove: () => void) => void;
} {
  const container = useRef<HTMLFieldSetElement>(null);
  const pending = useRef<{ index: number; control: string } | undefined>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once the number of rows has changed
  useEffect(() => {
    if (!pending.current) return;
    const { index, control } = pending.current;
    pending.current = undefined;
    const rows = container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const row = rows[Math.min(index, rows.length - 1)];
    const target = row?.querySelector<HTMLElement>(control) ?? container.current?.querySelector<HTMLElement>('[data-add]');
    target?.focus();
  }, [count]);

  return {
    container,
    afterAdding: (add) => {
      pending.current = { index: count, control: 'input, select' };
      add();
    },
    afterRemoving: (index, clicks, remove) => {
      if (clicks > 1) return;
      pending.current = { index, control: 'button' };
      remove();
    },
  };
}
