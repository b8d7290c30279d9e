import { useRef } from 'react';
import ahead from './ahead.css?inline';
import { Boundary } from './Boundary.tsx';
import { CalculatorForm } from './CalculatorForm.tsx';
import type { CalculatorCatalog } from './catalog.ts';
import { Failed } from './Failed.tsx';
import handOn from './hand-on.css?inline';
import type { Inputs } from './inputs.ts';
import proof from './proof.css?inline';
import results from './results.css?inline';
import { keepInAddress } from './useCalculator.ts';

// The page is served without the styles of what only the island shows.
if (typeof document !== 'undefined') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([results, proof, ahead, handOn].join('\n'));
  document.adoptedStyleSheets.push(sheet);
}

/**
 * The calculator. If it fails, it fails alone: the page stays, what was entered goes into the address, and a reload brings it back.
 * `home` is the path of the calculator's own page, to which links lead.
 */
export default function Calculator({ catalog, home }: { catalog: CalculatorCatalog; home: string }) {
  const latest = useRef<Inputs | undefined>(undefined);
  const keep = () => {
    if (latest.current) keepInAddress(latest.current, catalog);
  };
  return (
    <Boundary onError={keep} fallback={<Failed />}>
      <CalculatorForm
        catalog={catalog}
        home={home}
        onChange={(inputs) => {
          latest.current = inputs;
        }}
      />
    </Boundary>
  );
}
