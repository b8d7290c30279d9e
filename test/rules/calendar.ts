/** A calendar by hand, in years, months and days, so that the rules' own arithmetic does not check itself. */
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

export function dayAfter(date: string): string {
  const { year, month, day } = parts(date);
  if (day < daysIn(year, month)) return iso(year, month, day + 1);
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
}

/** `days` later; earlier, if negative. */
export function daysLater(date: string, days: number): string {
  const next = days < 0 ? dayBefore : dayAfter;
  return Array.from({ length: Math.abs(days) }).reduce((day: string) => next(day), date);
}

/** The same day `months` later, or earlier if negative. If the month is too short, its last day. */
export function monthsLater(date: string, months: number): string {
  const at = monthNumber(date) + months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  return iso(year, month, Math.min(parts(date).day, daysIn(year, month)));
}

/** Days since the start of the year 0. */
export function dayNumber(date: string): number {
  const { year, month, day } = parts(date);
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const months = Array.from({ length: month - 1 }, (_, k) => daysIn(year, k + 1)).reduce((sum, days) => sum + days, 0);
  return 365 * year + leapDays + months + day;
}

/** Months since the year 0. */
export const monthNumber = (date: string) => parts(date).year * 12 + parts(date).month - 1;
