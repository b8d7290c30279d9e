import { Fold } from './Fold.tsx';
import { basisWords, PLANS_WORDS, plansFinding } from './messages/plans.ts';
import type { Calculator } from './useCalculator.ts';

/** The same work on every plan, behind the smallest that is enough. */
export function PlansFold({ calculator: { shown, format } }: { calculator: Calculator }) {
  const { account, plans, need, verdict: found, workflow } = shown.results;
  const answer = plans ?? need;
  if (!answer || !found || !workflow) return null;
  // The verdict counts the account's credits, and the table what each plan includes.
  const held = found.found?.credits === account?.granted ? undefined : found.found?.credits;
  return (
    <Fold name="plans" summary={plansFinding(answer, shown.names)}>
      {({ PlansTable }) => (
        <>
          <p className="calc-note">{basisWords(held, format)}</p>
          <PlansTable answer={answer} asked={found.asked} shown={shown} format={format} />
          {answer.found.periods !== undefined && <p className="calc-note">{PLANS_WORDS.runsShort}</p>}
          {plans && need && <p className="calc-note">{plansFinding(need, shown.names, format.credits(Number(shown.inputs.need)))}</p>}
        </>
      )}
    </Fold>
  );
}
