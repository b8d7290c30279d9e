import { useRef } from 'react';
import { AccountFold } from './AccountFold.tsx';
import type { CalculatorCatalog } from './catalog.ts';
import { DerivationFold } from './DerivationFold.tsx';
import type { Inputs } from './inputs.ts';
import { FORM_WORDS } from './messages/fields.ts';
import { Notices } from './Notices.tsx';
import { PlanFields } from './PlanFields.tsx';
import { PlansFold } from './PlansFold.tsx';
import { linkTo, Share } from './Share.tsx';
import { useCalculator } from './useCalculator.ts';
import { VerdictBar } from './VerdictBar.tsx';
import { VerdictView } from './VerdictView.tsx';
import { type ProductLinks, Ways } from './Ways.tsx';
import { WorkFields } from './WorkFields.tsx';
import { YearFold } from './YearFold.tsx';

export type FormProps = {
  catalog: CalculatorCatalog;
  /** The path of the calculator's own page, to which links lead. */
  home: string;
  links: ProductLinks;
  /** True where the calculator is a part of another page: plans and year are then a link away. */
  compact: boolean;
};

/** One form and its answer. It calculates as you type; there is nothing to submit. */
export function CalculatorForm({ catalog, home, links, compact, onChange }: FormProps & { onChange: (inputs: Inputs) => void }) {
  const calculator = useCalculator(catalog, onChange);
  const { awake } = calculator;
  const verdict = useRef<HTMLDivElement>(null);
  const then = calculator.catalog;
  const link = linkTo(calculator, catalog, home);
  return (
    <section className={compact ? 'calc calc-compact' : 'calc'} aria-label="Credits calculator">
      {/* Until the island is awake a change would be lost, so the fields wait for it. */}
      <fieldset className="calc-controls" disabled={!awake}>
        <legend className="visually-hidden">{FORM_WORDS.controls}</legend>
        <PlanFields calculator={calculator} catalog={then} />
        <WorkFields calculator={calculator} catalog={then} />
        <AccountFold calculator={calculator} catalog={then} />
        {(calculator.touched || calculator.from) && (
          <button type="button" className="calc-again" onClick={calculator.startOver}>
            {FORM_WORDS.startOver}
          </button>
        )}
      </fieldset>
      <div className="calc-answer" ref={verdict} tabIndex={-1}>
        <Notices calculator={calculator} home={home} />
        <VerdictView calculator={calculator} links={links} />
        <Ways calculator={calculator} links={links} to={verdict} />
        <Share calculator={calculator} link={link} compact={compact} />
        <div className="calc-folds">
          {compact ? (
            <p>
              <a href={link}>{FORM_WORDS.whole}</a>
            </p>
          ) : (
            <>
              <PlansFold calculator={calculator} />
              <YearFold calculator={calculator} />
              <DerivationFold calculator={calculator} />
            </>
          )}
        </div>
      </div>
      <VerdictBar calculator={calculator} to={verdict} />
    </section>
  );
}
