import { assumptionsOf } from './answers/cited.ts';
import { Fold } from './Fold.tsx';
import { DERIVATION_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

/** How each answer came about, and all that is assumed for it. */
export function DerivationFold({ calculator: { shown, format } }: { calculator: Calculator }) {
  const assumptions = assumptionsOf(shown.answers, shown.catalog);
  const { account, workflow, need } = shown.answers;
  const known = account && (account.granted !== undefined || account.schedule || account.packs.length > 0);
  if (!known && !workflow?.made && !need) return null;
  return (
    <Fold name="working" summary={DERIVATION_WORDS.fold(assumptions.length, format)}>
      {({ DerivationLines }) => <DerivationLines shown={shown} assumptions={assumptions} format={format} />}
    </Fold>
  );
}
