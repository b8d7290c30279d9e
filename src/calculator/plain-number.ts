const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));

/** A text with digits of any script as 0 to 9. Unicode has the ten digits of a script one after the other, from its zero. */
const latin = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (isDigit(zero - 1)) zero -= 1;
    return String((code - zero) % 10);
  });

/**
 * Returns a typed whole number in plain digits. It may be in digits of any script, and grouped by spaces or apostrophes or as `grouped`
 * groups it. Any other text is returned as typed: `1.500` is 1,500 in one locale and one and a half in another.
 */
export function plainNumber(typed: string, grouped: (value: number) => string): string {
  // Marks of direction and joiners come along with a copied number, and nobody sees them.
  const text = latin(typed.replace(/\p{Cf}/gu, '').trim());
  const digits = text.replace(/\D/g, '');
  if (text === digits) return digits;
  // None of these, the last an Arabic one, is a decimal point anywhere.
  const spaced = text.replace(/[\p{Zs}'’٬]/gu, ' ');
  return /^[1-9]\d{0,2}( \d{3})+$/.test(spaced) || text === latin(grouped(Number(digits))) ? digits : typed;
}
