import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { explainedGrant } from '../../src/calculator/answers/explained.ts';
import { BalanceResult } from '../../src/calculator/BalanceResult.tsx';
import { EstimateResult } from '../../src/calculator/EstimateResult.tsx';
import { WORKING_WORDS } from '../../src/calculator/messages/results.ts';
import { PlansResult } from '../../src/calculator/PlansResult.tsx';
import { RefreshResult } from '../../src/calculator/RefreshResult.tsx';
import type { Calculator } from '../../src/calculator/useCalculator.ts';
import { YearResult } from '../../src/calculator/YearResult.tsx';
import type { WorkingLine } from '../../src/rules/index.ts';
import { ruled } from './fixtures.ts';

type Panel = {
  drawn: (all: Calculator) => ReactElement;
  /** What its derivation opens with, and the lines that it opens to. */
  head: string;
  lines: (all: Calculator) => WorkingLine[];
  /** Where one component draws two panels: the parts that are this one, or are not. */
  only?: string;
  without?: string;
};

const told = ({ names, format }: Calculator) => ({ names, format, catalog: ruled });
const refresh = (all: Calculator) => (
  <RefreshResult account={all.account} shown={all.schedule} packsWorking={all.packs} otherToday={all.otherToday} {...told(all)} />
);
const plans = (all: Calculator) => <PlansResult calculator={all} />;
const PACKS = '.calc-list, .calc-readings';

export const PANELS = {
  balance: {
    drawn: (all) => <BalanceResult account={all.account} shown={all.balance} otherToday={all.otherToday} {...told(all)} />,
    head: WORKING_WORDS.result,
    lines: ({ balance, account }) => balance.value?.working ?? (account ? explainedGrant(account) : []),
  },
  refresh: { drawn: refresh, head: WORKING_WORDS.result, lines: ({ schedule }) => schedule.value?.working ?? [], without: PACKS },
  packs: { drawn: refresh, head: WORKING_WORDS.packs, lines: (all) => all.packs, only: PACKS },
  estimate: {
    drawn: (all) => <EstimateResult workflow={all.workflow} {...told(all)} />,
    head: WORKING_WORDS.result,
    lines: ({ workflow }) => workflow.value?.working ?? [],
  },
  plans: { drawn: plans, head: WORKING_WORDS.result, lines: (all) => all.plans.value?.working ?? [], without: '.calc-need' },
  need: { drawn: plans, head: WORKING_WORDS.result, lines: ({ need }) => need.value?.working ?? [], only: '.calc-need' },
  year: {
    drawn: (all) => <YearResult account={all.account} shown={all.year} drawn={true} {...told(all)} />,
    head: WORKING_WORDS.result,
    lines: ({ year }) => year.value?.working ?? [],
  },
} satisfies Record<string, Panel>;
export type PanelName = keyof typeof PANELS;
export const PANEL_NAMES = Object.keys(PANELS) as PanelName[];

/** The markup of a panel. */
export function panelOf(name: PanelName, all: Calculator): HTMLElement {
  const { drawn, only, without }: Panel = PANELS[name];
  const page = parse(renderToStaticMarkup(drawn(all)));
  for (const other of without ? page.querySelectorAll(without) : []) other.remove();
  return only ? parse(page.querySelectorAll(only).join('')) : page;
}

/** The text of an element as it is read: elements beside each other are apart. */
export function textOf(element: HTMLElement): string {
  return element.childNodes
    .map((node) => (node.nodeType === NodeType.ELEMENT_NODE ? textOf(node as HTMLElement) : node.text))
    .join(' ')
    .replace(/\s+/g, ' ');
}
