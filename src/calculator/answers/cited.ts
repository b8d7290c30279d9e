import type { RuleId } from '../../rules/index.ts';
import type { CalculatorCatalog, ShownRule } from '../catalog.ts';
import type { AccountAnswer } from './account.ts';
import type { Answers } from './all.ts';

/** What the last days of packs rest on. Before the balance is known, no other answer cites it. */
function citedByPacks({ packs }: AccountAnswer): RuleId[] {
  const because = packs.map((pack) => pack.because);
  const ended = because.includes('add-on.expiry-subscription-end') ? ['schedule.subscription-end'] : [];
  return packs.length > 0 ? [...because, 'add-on.expiry-day', ...ended] : [];
}

/** The ids of the rules that the answers rest on. */
export function citedIn({ account, workflow, year, plans, need }: Answers): Set<string> {
  const because = [
    account?.balance?.because,
    account?.schedule?.because,
    account && citedByPacks(account),
    account && [account.plan.rule],
    workflow?.cost.because,
    year?.year.because,
    plans?.found.because,
    need?.found.because,
  ];
  return new Set(because.flatMap((ids) => ids ?? []));
}

/** What the answers take for granted: each rule that is not published, once. */
export function assumptionsOf(answers: Answers, catalog: CalculatorCatalog): ShownRule[] {
  const cited = citedIn(answers);
  return catalog.rules.filter(({ id, status }) => status !== 'published' && cited.has(id));
}
