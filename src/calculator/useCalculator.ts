import { useEffect, useMemo, useReducer, useState } from 'react';
import type { Balance, Schedule } from '../rules/index.ts';
import { type Dropped, readAddress, writeAddress } from './address.ts';
import { type AccountAnswer, answerAccount, answerWorkflow, type WorkflowAnswer } from './answers.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { createFormat, type Format, localToday } from './format.ts';
import { type Change, changed, emptyInputs, type Inputs } from './inputs.ts';
import type { Faults } from './validate.ts';

/** A result to show. `stale`: a field that it reads is wrong now, and `value`, if any, is the last good one. */
export type Shown<Value> = { value: Value | undefined; stale: boolean };

export type Calculator = {
  /** False until the island has woken: the server knows neither the reader's date nor the address. */
  awake: boolean;
  inputs: Inputs;
  change: (change: Change) => void;
  faults: Faults;
  account: AccountAnswer | undefined;
  balance: Shown<Balance>;
  schedule: Shown<Schedule>;
  workflow: Shown<WorkflowAnswer>;
  dropped: Dropped[];
  /** The reader's own date, when the form has another: it came with the link, or was changed. */
  otherToday: string | undefined;
  format: Format;
};

/** Keeps the last good value of one `key` while a field is wrong: that of another plan would be a false result. */
function useLastGood<Value>(value: Value | undefined, wrong: boolean, key: string): Shown<Value> {
  const [last, setLast] = useState<{ key: string; value: Value } | undefined>(undefined);
  if (value !== undefined && (last?.value !== value || last.key !== key)) setLast({ key, value });
  return wrong ? { value: last?.key === key ? last.value : undefined, stale: true } : { value, stale: false };
}

/**
 * Writes the form into the address a moment after the last change, for a reload or a pasted link to read.
 * While a field is wrong the address stays at the last good form, as the results do.
 */
function useAddress(inputs: Inputs, good: boolean, catalog: CalculatorCatalog) {
  useEffect(() => {
    if (!good) return;
    const timer = setTimeout(() => {
      const query = writeAddress(inputs, catalog);
      history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
    }, 250);
    return () => clearTimeout(timer);
  }, [inputs, good, catalog]);
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

  const account = useMemo(() => answerAccount(inputs, catalog), [inputs, catalog]);
  const workflow = useMemo(() => answerWorkflow(inputs, catalog), [inputs, catalog]);
  const faults = { ...account.faults, ...workflow.faults };
  useAddress(inputs, touched && Object.keys(faults).length === 0, catalog);
  const locale = opened && navigator.language;
  return {
    awake: opened !== undefined,
    inputs,
    change,
    faults,
    account: account.answer,
    balance: useLastGood(account.answer?.balance, account.answer?.wrong.balance ?? true, inputs.plan),
    schedule: useLastGood(account.answer?.schedule, account.answer?.wrong.schedule ?? true, inputs.plan),
    workflow: useLastGood(workflow.answer, workflow.answer === undefined, 'workflow'),
    dropped: opened?.dropped ?? [],
    otherToday: opened && inputs.today !== opened.today ? opened.today : undefined,
    format: useMemo(() => createFormat(locale), [locale]),
  };
}
