import { useRef } from 'react';
import { replaceQuery } from '../client/url-state.ts';
import { writeAddress } from './address.ts';
import { Boundary } from './Boundary.tsx';
import { CalculatorForm, type FormProps } from './CalculatorForm.tsx';
import { Failed } from './Failed.tsx';
import type { Inputs } from './inputs.ts';
import verdict from './verdict.css?inline';

// The page is served without the styles for parts that only the island shows.
if (typeof document !== 'undefined') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(verdict);
  document.adoptedStyleSheets.push(sheet);
}

/** The calculator. If it fails, the page stays, and the entries go into the address, so that a reload brings them back. */
export default function Calculator(props: FormProps) {
  const latest = useRef<Inputs | undefined>(undefined);
  const keep = () => {
    if (latest.current) replaceQuery(writeAddress(latest.current, props.catalog));
  };
  return (
    <Boundary onError={keep} fallback={<Failed />}>
      <CalculatorForm
        {...props}
        onChange={(inputs) => {
          latest.current = inputs;
        }}
      />
    </Boundary>
  );
}
