import { useEffect, useMemo, useReducer, useState } from 'react';
import { type Dropped, readAddress, writeAddress } from './address.ts';
import { type AccountAnswer, answerAccount, answerWorkflow, type Checked, type WorkflowAnswer } from './answers.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { createFormat, type Format, localToday } from './format.ts';
import { type Change, changed, emptyInputs, type Inputs } from './inputs.ts';
import type { Faults } from './validate.ts';

/** An answer to show. `stale`: a field is wrong now, and this is the last good one. */
export type Shown<Answer> = { answer: Answer | undefined; stale: boolean };

export type Calculator = {
  /** False until the island has woken: the server knows neither the reader's date nor the address. */
  awake: boolean;
  inputs: Inputs;
  change: (change: Change) => void;
  faults: Faults;
  account: Shown<AccountAnswer>;
  workflow: Shown<WorkflowAnswer>;
  dropped: Dropped[];
  /** True when the date for today came with the link and is not the reader's own. */
  datedByLink: boolean;
  format: Format;
};

/** Keeps the last good answer while a field is wrong. */
function useLastGood<Answer>(checked: Checked<Answer>): Shown<Answer> {
  const [last, setLast] = useState(checked.answer);
  if (checked.answer !== undefined && checked.answer !== last) setLast(checked.answer);
  return { answer: checked.answer ?? last, stale: checked.answer === undefined };
}

/** Writes the form into the address a moment after the last change, for a reload or a pasted link to read. */
function useAddress(inputs: Inputs, touched: boolean, catalog: CalculatorCatalog) {
  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(() => {
      const query = writeAddress(inputs, catalog);
      history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
    }, 250);
    return () => clearTimeout(timer);
  }, [inputs, touched, catalog]);
}

type State = { inputs: Inputs; touched: boolean };

/** The state of the form and the answers to it. Today's date and the address are read once, after the first render. */
export function useCalculator(catalog: CalculatorCatalog): Calculator {
  const [{ inputs, touched }, change] = useReducer(
    (state: State, next: Change): State => ({ inputs: changed(state.inputs, next, catalog), touched: next.type !== 'load' }),
    { inputs: emptyInputs(catalog), touched: false },
  );
  const [opened, setOpened] = useState<{ dropped: Dropped[]; today: string } | undefined>(undefined);

  useEffect(() => {
    const read = readAddress(location.search, catalog);
    const today = localToday();
    change({ type: 'load', inputs: { ...read.inputs, today: read.inputs.today || today } });
    setOpened({ dropped: read.dropped, today });
  }, [catalog]);
  useAddress(inputs, touched, catalog);

  const account = useMemo(() => answerAccount(inputs, catalog), [inputs, catalog]);
  const workflow = useMemo(() => answerWorkflow(inputs, catalog), [inputs, catalog]);
  const locale = opened && navigator.language;
  return {
    awake: opened !== undefined,
    inputs,
    change,
    faults: { ...account.faults, ...workflow.faults },
    account: useLastGood(account),
    workflow: useLastGood(workflow),
    dropped: opened?.dropped ?? [],
    datedByLink: opened !== undefined && inputs.today !== '' && inputs.today !== opened.today,
    format: useMemo(() => createFormat(locale), [locale]),
  };
}
