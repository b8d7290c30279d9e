/** A sentence about when entries were last confirmed: the oldest month, since they are only as reliable as the oldest. */
export function confirmedInWords(confirmed: readonly string[]): string {
  const oldest = confirmed.toSorted()[0];
  return oldest === undefined ? '' : `Confirmed in ${monthInWords(oldest)}.`;
}

// Created once: creating it takes longer than rendering a page.
const months = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month of the catalog or an entry in words: `2026-05` is "May 2026". */
export const monthInWords = (month: string): string => months.format(new Date(`${month}-15T12:00:00Z`));
