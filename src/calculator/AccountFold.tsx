import type { CalculatorCatalog } from './catalog.ts';
import { Fold } from './Fold.tsx';
import { type Inputs, NO_PLAN } from './inputs.ts';
import { ACCOUNT_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

const isFilled = ({ start, used, end, billing, packs }: Inputs) => [start, used, end, billing, ...packs].some(Boolean);

/** The fields of an account. They are open when a link fills them. */
export function AccountFold({ calculator, catalog }: { calculator: Calculator; catalog: CalculatorCatalog }) {
  const { inputs, from, otherToday } = calculator;
  if (inputs.plan === NO_PLAN) return null;
  const once = catalog.plans.find((entry) => entry.id === inputs.plan)?.recurs === 'once';
  const filled = isFilled(inputs) || otherToday !== undefined;
  return (
    <Fold name="account" summary={once ? ACCOUNT_WORDS.foldOnce : ACCOUNT_WORDS.fold} opened={from !== undefined && filled}>
      {({ AccountFields }) => <AccountFields calculator={calculator} catalog={catalog} />}
    </Fold>
  );
}
