import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import type { ComponentProps, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DerivationFold } from '../../src/calculator/DerivationFold.tsx';
import { DerivationLines } from '../../src/calculator/DerivationLines.tsx';
import type { Fold } from '../../src/calculator/Fold.tsx';
import { derivationWords } from '../../src/calculator/messages/derivation.ts';
import { PlansFold } from '../../src/calculator/PlansFold.tsx';
import { PlansTable } from '../../src/calculator/PlansTable.tsx';
import { partsOf } from '../../src/calculator/parts.ts';
import type { Calculator, Shown } from '../../src/calculator/useCalculator.ts';
import type { Late } from '../../src/calculator/useLate.ts';
import { VerdictView } from '../../src/calculator/VerdictView.tsx';
import { Ways } from '../../src/calculator/Ways.tsx';
import { YearFold } from '../../src/calculator/YearFold.tsx';
import { YearView } from '../../src/calculator/YearView.tsx';

/** The parts that load late and are drawn by a fold. The other late parts need a document. */
const late = { PlansTable, DerivationLines, YearView } as Partial<Late> as Late;

/** A fold with its content, which it loads and draws only when open. */
function opened(drawn: ReactElement | null) {
  if (!drawn) return null;
  const { summary, children } = drawn.props as ComponentProps<typeof Fold>;
  return (
    <section>
      <h2>{summary}</h2>
      {children(late)}
    </section>
  );
}

const links = { billing: '/billing', plans: '/plans', support: '/support' };

const VIEWS = {
  verdict: (calculator) => <VerdictView calculator={calculator} links={links} />,
  ways: (calculator) => <Ways calculator={calculator} links={links} to={{ current: null }} />,
  plans: (calculator) => opened(PlansFold({ calculator })),
  year: (calculator) => opened(YearFold({ calculator })),
  working: (calculator) => opened(DerivationFold({ calculator })),
} satisfies Record<string, (calculator: Calculator) => ReactElement | null>;
export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

/** The markup of a part of the page, with its fold open. */
export const viewOf = (name: ViewName, calculator: Calculator): HTMLElement => parse(renderToStaticMarkup(VIEWS[name](calculator)));

/** The text of an element as it is read, with spaces between sibling elements. */
export function textOf(element: HTMLElement): string {
  return element.childNodes
    .map((node) => (node.nodeType === NodeType.ELEMENT_NODE ? textOf(node as HTMLElement) : node.text))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** All derivations of what is shown, line by line. */
export const derivationsIn = (shown: Shown, { format }: Pick<Calculator, 'format'>): string[] =>
  partsOf(shown).flatMap(({ lines }) => lines.map((line) => derivationWords(line, shown.names, format)));
