import type { RuleId } from '../../rules/index.ts';
import type { ShownRule } from '../catalog.ts';
import type { Shown } from '../useCalculator.ts';
import type { AccountResult } from './account.ts';
import type { Results } from './all.ts';

/** The rules behind the last days of packs. While the balance is unknown, no other result cites them. */
function citedByPacks({ packs }: AccountResult): RuleId[] {
  const because = packs.map((pack) => pack.because);
  const ended = because.includes('add-on.expiry-subscription-end') ? ['schedule.subscription-end'] : [];
  return packs.length > 0 ? [...because, 'add-on.expiry-day', ...ended] : [];
}

/** Returns the ids of the rules that the results rest on. */
export function citedIn({ account, workflow, projection, plans, need }: Results): Set<string> {
  const because = [
    account?.balance?.because,
    account?.schedule?.because,
    account && citedByPacks(account),
    account && [account.plan.rule],
    workflow?.cost.because,
    projection?.projection.because,
    plans?.found.because,
    need?.found.because,
  ];
  return new Set(because.flatMap((ids) => ids ?? []));
}

/** Returns the rules that are not published and that the results rest on, each once. `cited`: what they rest on, if it is more than that. */
export function assumptionsOf({ results, catalog }: Pick<Shown, 'results' | 'catalog'>, cited = citedIn(results)): ShownRule[] {
  return catalog.rules.filter(({ id, status }) => status !== 'published' && cited.has(id));
}
