import type { Format } from './format.ts';

/** What the work takes, from its low to its high estimate, against the credits that there are. The sentence beside it says the same. */
export function Bar({ credits, low, high, format }: { credits: number; low: number; high: number; format: Format }) {
  const whole = Math.max(credits, high, 1);
  const at = (amount: number) => (amount / whole) * 100;
  const piece = (className: string, to: number, from = 0) => (
    <rect className={className} x={at(from)} width={at(Math.max(0, to - from))} height="8" />
  );
  return (
    <figure className="calc-meter">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="calc-meter-all" width="100" height="8" />
        {piece('calc-meter-credits', credits)}
        {piece('calc-meter-fits', Math.min(low, credits))}
        {piece('calc-meter-fits calc-meter-may', Math.min(high, credits), Math.min(low, credits))}
        {piece('calc-meter-short', low, credits)}
        {piece('calc-meter-short calc-meter-may', high, Math.max(low, credits))}
        <rect className="calc-meter-end" x={at(credits) - 0.3} width="0.6" height="8" />
      </svg>
      <figcaption aria-hidden="true">
        <span>Needed {format.span({ low, high })}</span>
        <span>Available {format.number(credits)}</span>
      </figcaption>
    </figure>
  );
}
