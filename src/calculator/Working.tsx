import { useState } from 'react';
import type { WorkingLine } from '../rules/index.ts';
import { type CalculatorCatalog, placeOf } from './catalog.ts';
import type { Format } from './format.ts';
import type { Names } from './messages/names.ts';
import { WORKING_WORDS } from './messages/results.ts';
import { tagOf, workingWords } from './messages/working.ts';

/** `about`: what the lines lead to, where that is not the result of the whole panel. */
type Props = { about?: string; lines: readonly WorkingLine[]; catalog: CalculatorCatalog; names: Names; format: Format };

function Lines({ lines, catalog, names, format }: Omit<Props, 'about'>) {
  return (
    <ol>
      {lines.map((line, index) => {
        const { words, kind, rule } = tagOf(line, catalog);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are in their order
          <li key={index}>
            <a href={placeOf(rule)} className={`tag tag-${kind}`}>
              {words}
              <span className="visually-hidden">: {rule?.says}</span>
            </a>{' '}
            {workingWords(line, names, format)}
          </li>
        );
      })}
    </ol>
  );
}

/**
 * The derivation of a result, line by line. The tag before a line leads to the place that states what it rests on.
 * The lines are there while it is open: with fifty packs there are hundreds, and every change would draw them again.
 */
export function Working(props: Props) {
  const [open, setOpen] = useState(false);
  if (props.lines.length === 0) return null;
  return (
    <details className="calc-working" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {props.about ?? WORKING_WORDS.result}: {props.format.count(props.lines.length, 'step')}
      </summary>
      {open && <Lines {...props} />}
    </details>
  );
}
