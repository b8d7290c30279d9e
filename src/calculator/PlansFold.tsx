import { Fold } from './Fold.tsx';
import { PLANS_WORDS, plansFinding } from './messages/plans.ts';
import type { Calculator } from './useCalculator.ts';
import { ungrouped } from './validate.ts';

/** The same work on every plan, behind the smallest that is enough. */
export function PlansFold({ calculator: { shown, format } }: { calculator: Calculator }) {
  const { account, plans, need, verdict: found, workflow } = shown.answers;
  const answer = plans ?? need;
  if (!answer || !found || !workflow) return null;
  // The answer counts what the account holds, the table what a plan includes.
  const counted = found.found && found.found.credits !== account?.granted;
  return (
    <Fold name="plans" summary={plansFinding(answer, shown.names)}>
      {({ PlansTable }) => (
        <>
          <PlansTable answer={answer} asked={found.asked} shown={shown} format={format} />
          {counted && <p className="calc-note">{PLANS_WORDS.whole}</p>}
          {plans && need && (
            <p className="calc-note">{plansFinding(need, shown.names, format.credits(Number(ungrouped(shown.inputs.need))))}</p>
          )}
        </>
      )}
    </Fold>
  );
}
