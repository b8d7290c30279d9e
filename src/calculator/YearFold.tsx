import { Fold } from './Fold.tsx';
import { yearFinding } from './messages/year-finding.ts';
import type { Calculator } from './useCalculator.ts';

/** The periods ahead, behind what they come to. */
export function YearFold({ calculator: { shown, format } }: { calculator: Calculator }) {
  const { year } = shown.answers;
  if (!year) return null;
  return (
    <Fold name="year" summary={`The year: ${yearFinding(year, shown.names, format)}`}>
      {({ YearView }) => <YearView answer={year} names={shown.names} format={format} />}
    </Fold>
  );
}
