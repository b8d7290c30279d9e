/** Group thousands in some locales, and are a decimal point in none. */
const ALWAYS_GROUP = " \u00a0\u202f'’\u066c";
const GROUPED = /^[1-9]\d{0,2}(\D)\d{3}(?:\1\d{3})*$/u;

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));

/** The value of a digit of any script. Unicode has the ten digits of a script one after the other, from its zero. */
function valueOfDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

/**
 * Returns a typed whole number in plain digits. It may be in digits of any script, and grouped by spaces or apostrophes or as `numbers`
 * groups. Any other text is returned as typed: `1.500` is 1,500 in one locale and one and a half in another.
 */
export function plainNumber(typed: string, numbers: () => Intl.NumberFormat): string {
  const text = typed.trim();
  const latin = text.replace(/\p{Nd}/gu, valueOfDigit);
  if (/^\d*$/.test(latin)) return latin;
  const digits = latin.replace(/\D/gu, '');
  const separator = GROUPED.exec(latin)?.[1];
  const group = () =>
    numbers()
      .formatToParts(1e7)
      .find(({ type }) => type === 'group')?.value;
  if (separator && (ALWAYS_GROUP.includes(separator) || separator === group())) return digits;
  // Not every locale groups by thousands: 1,00,000.
  return numbers()
    .format(Number(digits))
    .replace(/\p{Nd}/gu, valueOfDigit) === latin
    ? digits
    : typed;
}
