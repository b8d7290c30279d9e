import { Fold } from './Fold.tsx';
import { DERIVATION_WORDS } from './messages/fields.ts';
import { assumptionsOf } from './results/cited.ts';
import type { Calculator } from './useCalculator.ts';

/** The derivation of each result, and all assumptions behind them. */
export function DerivationFold({ calculator: { shown, format } }: { calculator: Calculator }) {
  const assumptions = assumptionsOf(shown.results, shown.catalog);
  const { account, workflow, need } = shown.results;
  const known = account && (account.granted !== undefined || account.schedule || account.packs.length > 0);
  if (!known && !workflow?.made && !need) return null;
  return (
    <Fold name="working" summary={DERIVATION_WORDS.fold(assumptions.length, format)}>
      {({ DerivationLines }) => <DerivationLines shown={shown} assumptions={assumptions} format={format} />}
    </Fold>
  );
}
