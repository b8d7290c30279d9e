import { useEffect, useMemo, useRef, useState } from 'react';
import type { WorkingLine } from '../rules/index.ts';
import { type Dropped, readAddress, writeAddress } from './address.ts';
import type { AccountAnswer } from './answers/account.ts';
import type { PlansAnswer, YearAnswer } from './answers/ahead.ts';
import { type Answers, answerAll, type ExplainedSchedule } from './answers/all.ts';
import type { ExplainedBalance } from './answers/explained.ts';
import type { WorkflowAnswer } from './answers/workflow.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { createFormat, type Format, localToday } from './format.ts';
import { type Change, changed, emptyInputs, type Inputs } from './inputs.ts';
import { type Names, namesOf } from './messages/names.ts';
import type { Faults } from './validate.ts';

/**
 * A result to show. `stale`: a field that it reads is wrong now, and `value`, if any, is the last good one. `names`: what things were
 * called in the form that it is a result of; since then rows may have come and gone.
 */
export type Shown<Value> = { value: Value | undefined; stale: boolean; names: Names };

export type Calculator = {
  /** False until the island has woken: the server knows neither the reader's date nor the address. */
  awake: boolean;
  inputs: Inputs;
  change: (change: Change) => void;
  faults: Faults;
  account: AccountAnswer | undefined;
  balance: Shown<ExplainedBalance>;
  schedule: Shown<ExplainedSchedule>;
  /** The derivation of the packs' last days. */
  packs: WorkingLine[];
  workflow: Shown<WorkflowAnswer>;
  year: Shown<YearAnswer>;
  plans: Shown<PlansAnswer>;
  need: Shown<PlansAnswer>;
  dropped: Dropped[];
  /** The reader's own date, when the form has another: it came with the link, or was changed. */
  otherToday: string | undefined;
  format: Format;
  names: Names;
};

/** Keeps the last good value of one `key` while a field is wrong: that of another plan would be a false result. */
function useLastGood<Value>(value: Value | undefined, wrong: boolean, key: string, names: Names): Shown<Value> {
  const [last, setLast] = useState<{ key: string; value: Value; names: Names } | undefined>(undefined);
  if (value !== undefined && (last?.value !== value || last.key !== key)) setLast({ key, value, names });
  if (!wrong) return { value, names, stale: false };
  return last?.key === key ? { value: last.value, names: last.names, stale: true } : { value: undefined, names, stale: true };
}

/** Puts the form into the address, for a reload or a pasted link to read. */
export function keepInAddress(inputs: Inputs, catalog: CalculatorCatalog) {
  const query = writeAddress(inputs, catalog);
  history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
}

/** Writes the address a moment after the last change. While a field is wrong it stays at the last good form, as the results do. */
function useAddress(inputs: Inputs, good: boolean, catalog: CalculatorCatalog) {
  useEffect(() => {
    if (!good) return;
    const timer = setTimeout(() => keepInAddress(inputs, catalog), 250);
    return () => clearTimeout(timer);
  }, [inputs, good, catalog]);
}

/** The answers as they are shown: while a field is wrong, the last good ones of the same plan. */
function useShown(answers: Answers, inputs: Inputs, names: Names) {
  const { account, faults } = answers;
  const wrong = account?.wrong ?? { balance: true, schedule: true };
  const workflowWrong = answers.workflow === undefined;
  return {
    balance: useLastGood(answers.balance, wrong.balance, inputs.plan, names),
    schedule: useLastGood(answers.schedule, wrong.schedule, inputs.plan, names),
    workflow: useLastGood(answers.workflow, workflowWrong, 'workflow', names),
    year: useLastGood(answers.year, wrong.balance || workflowWrong, inputs.plan, names),
    // Without a balance the plans are compared all the same, by their included credits alone.
    plans: useLastGood(answers.plans, workflowWrong, inputs.plan, names),
    need: useLastGood(answers.need, faults.need !== undefined, inputs.plan, names),
  };
}

/**
 * The state of the form and the answers to it. Today's date and the address are read once, after the first render.
 * `onChange` hears of each change before the form shows it.
 */
export function useCalculator(catalog: CalculatorCatalog, onChange: (inputs: Inputs) => void): Calculator {
  const [{ inputs, touched }, setState] = useState(() => ({ inputs: emptyInputs(catalog), touched: false }));
  const [opened, setOpened] = useState<{ dropped: Dropped[]; today: string } | undefined>(undefined);
  const latest = useRef(inputs);

  const load = (next: Inputs) => {
    latest.current = next;
    onChange(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useEffect(() => {
    const read = readAddress(location.search, catalog);
    const today = localToday();
    load({ ...read.inputs, today: read.inputs.today || today });
    setState({ inputs: latest.current, touched: false });
    setOpened({ dropped: read.dropped, today });
  }, [catalog]);

  const answers = useMemo(() => answerAll(inputs, catalog), [inputs, catalog]);
  useAddress(inputs, touched && Object.keys(answers.faults).length === 0, catalog);
  const names = useMemo(() => namesOf(inputs, catalog), [inputs, catalog]);
  const locale = opened && navigator.language;
  return {
    awake: opened !== undefined,
    inputs,
    change: (change) => {
      load(changed(latest.current, change, catalog));
      setState({ inputs: latest.current, touched: true });
    },
    faults: answers.faults,
    account: answers.account,
    packs: answers.packs,
    ...useShown(answers, inputs, names),
    dropped: opened?.dropped ?? [],
    otherToday: opened && inputs.today !== opened.today ? opened.today : undefined,
    format: useMemo(() => createFormat(locale), [locale]),
    names,
  };
}
