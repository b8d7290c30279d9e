import { Fold } from './Fold.tsx';
import { yearFinding } from './messages/year-finding.ts';
import type { Calculator } from './useCalculator.ts';

/** The periods ahead, behind what they come to. */
export function YearFold({ calculator: { shown, format } }: { calculator: Calculator }) {
  const { projection } = shown.results;
  if (!projection) return null;
  return (
    <Fold name="year" summary={`The year: ${yearFinding(projection, shown.names, format)}`}>
      {({ YearView }) => <YearView result={projection} names={shown.names} format={format} />}
    </Fold>
  );
}
