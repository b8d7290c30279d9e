import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus when rows are added or removed. After adding, it goes to the first field of the new row. After removing, it goes to the
 * row that moved up, or to the button that adds a row if none is left.
 */
export function useRowFocus(count: number): {
  container: RefObject<HTMLFieldSetElement | null>;
  afterAdding: (add: () => void) => void;
  /** `clicks`: 2 for the second click of a double click, which is ignored: it would remove the row that moved up. */
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
