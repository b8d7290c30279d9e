/** A calendar by hand, in years, months and days: the rules' own arithmetic is not asked to prove itself. */
const two = (value: number) => String(value).padStart(2, '0');
export const iso = (year: number, month: number, day: number) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function parts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

export function dayBefore(date: string): string {
  const { year, month, day } = parts(date);
  if (day > 1) return iso(year, month, day - 1);
  return month > 1 ? iso(year, month - 1, daysIn(year, month - 1)) : iso(year - 1, 12, 31);
}

/** Months since the year 0. */
export const monthNumber = (date: string) => parts(date).year * 12 + parts(date).month - 1;
