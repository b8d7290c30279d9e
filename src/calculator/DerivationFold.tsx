import { useEffect } from 'react';
import { Fold } from './Fold.tsx';
import { workingWords } from './messages/fields.ts';
import { assumptionsOf } from './results/cited.ts';
import type { Calculator } from './useCalculator.ts';
import { useLate } from './useLate.ts';

type Props = { calculator: Pick<Calculator, 'shown' | 'format'> };

/** How much is assumed. What explains Billing's number rests on more, and is in the late part. */
function Summary({ calculator: { shown, format } }: Props) {
  const { late, load } = useLate();
  const { billing } = shown.inputs;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded once
  useEffect(() => {
    if (billing) load();
  }, [billing]);
  return workingWords((late?.assumptionsIn ?? assumptionsOf)(shown).length, format);
}

/** The derivation of each result, and all assumptions behind them. */
export function DerivationFold({ calculator }: Props) {
  const { shown, format } = calculator;
  const { account, workflow, need } = shown.results;
  const known = account && (account.granted !== undefined || account.schedule || account.packs.length > 0);
  if (!known && !workflow?.made && !need) return null;
  return (
    <Fold name="working" summary={<Summary calculator={calculator} />}>
      {({ DerivationLines }) => <DerivationLines shown={shown} format={format} />}
    </Fold>
  );
}
