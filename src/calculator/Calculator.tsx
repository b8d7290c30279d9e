import { AccountFields } from './AccountFields.tsx';
import { Announcement } from './Announcement.tsx';
import { BalanceResult } from './BalanceResult.tsx';
import type { CalculatorCatalog } from './catalog.ts';
import { DroppedNotice } from './DroppedNotice.tsx';
import { EstimateResult } from './EstimateResult.tsx';
import { RefreshResult } from './RefreshResult.tsx';
import { StepFields } from './StepFields.tsx';
import { useCalculator } from './useCalculator.ts';

/** The calculator: one form, three answers. It calculates as you type; there is nothing to submit. */
export default function Calculator({ catalog }: { catalog: CalculatorCatalog }) {
  const calculator = useCalculator(catalog);
  const { account, balance, schedule, workflow, otherToday, format, dropped } = calculator;
  const packNumber = (id: string) => calculator.inputs.packs.findIndex((pack) => `pack-${pack.key}` === id) + 1;
  return (
    <section className="calc" aria-label="Credits calculator">
      <DroppedNotice dropped={dropped} />
      {/* Until the island is awake a change would be lost, so the fields wait for it. */}
      <fieldset className="calc-part" disabled={!calculator.awake}>
        <legend>Your plan</legend>
        <AccountFields calculator={calculator} catalog={catalog} />
      </fieldset>
      <div className="calc-results">
        <BalanceResult account={account} packNumber={packNumber} shown={balance} catalog={catalog} format={format} />
        <RefreshResult
          account={account}
          packNumber={packNumber}
          shown={schedule}
          otherToday={otherToday}
          catalog={catalog}
          format={format}
        />
      </div>
      <fieldset className="calc-part" disabled={!calculator.awake}>
        <legend>Your workflow</legend>
        <StepFields calculator={calculator} catalog={catalog} />
      </fieldset>
      <div className="calc-results">
        <EstimateResult account={account} workflow={workflow} catalog={catalog} format={format} />
      </div>
      <Announcement calculator={calculator} catalog={catalog} />
    </section>
  );
}
