import { AccountFields } from './AccountFields.tsx';
import { Announcement } from './Announcement.tsx';
import { BalanceResult } from './BalanceResult.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import type { CalculatorCatalog } from './catalog.ts';
import { DroppedNotice } from './DroppedNotice.tsx';
import { EstimateResult } from './EstimateResult.tsx';
import { HandOn } from './HandOn.tsx';
import type { Inputs } from './inputs.ts';
import { PlansResult } from './PlansResult.tsx';
import { RefreshResult } from './RefreshResult.tsx';
import { StepFields } from './StepFields.tsx';
import { useCalculator } from './useCalculator.ts';
import { YearResult } from './YearResult.tsx';

type Props = { catalog: CalculatorCatalog; home: string; onChange: (inputs: Inputs) => void };

/** One form and its answers. It calculates as you type; there is nothing to submit. */
export function CalculatorForm({ catalog, home, onChange }: Props) {
  const calculator = useCalculator(catalog, onChange);
  const { account, balance, schedule, packs, workflow, year, otherToday, dropped, inputs, format, names } = calculator;
  const then = calculator.catalog;
  const drawn = workflow.value?.ownFigures.includes(false) ?? false;
  return (
    <section className="calc" aria-label="Credits calculator">
      <DroppedNotice dropped={dropped} />
      {/* Until the island is awake a change would be lost, so the fields wait for it. */}
      <fieldset className="calc-part" disabled={!calculator.awake}>
        <legend>Your plan</legend>
        <AccountFields calculator={calculator} catalog={then} />
      </fieldset>
      <div className="calc-results">
        <ChangedSince day={inputs.today} changes={calculator.changes} format={format} />
        <BalanceResult account={account} shown={balance} otherToday={otherToday} format={format} />
        <RefreshResult account={account} shown={schedule} packsWorking={packs} otherToday={otherToday} names={names} format={format} />
      </div>
      <fieldset className="calc-part" disabled={!calculator.awake}>
        <legend>Your workflow</legend>
        <StepFields calculator={calculator} catalog={then} />
      </fieldset>
      <div className="calc-results">
        <EstimateResult workflow={workflow} format={format} />
      </div>
      <div className="calc-wide">
        <PlansResult calculator={calculator} />
        <YearResult account={account} shown={year} drawn={drawn} format={format} />
        <HandOn calculator={calculator} catalog={catalog} home={home} />
      </div>
      <Announcement calculator={calculator} />
    </section>
  );
}
