import { useEffect, useMemo, useRef, useState } from 'react';
import { addressKeeper, putInAddress } from '../address-bar.ts';
import type { CatalogChange, WorkingLine } from '../rules/index.ts';
import { type Dropped, readAddress, writeAddress } from './address.ts';
import type { AccountAnswer } from './answers/account.ts';
import type { PlansAnswer, YearAnswer } from './answers/ahead.ts';
import { type Answers, answerAll, type ExplainedSchedule } from './answers/all.ts';
import type { ExplainedBalance } from './answers/explained.ts';
import { changesSince } from './answers/since.ts';
import type { WorkflowAnswer } from './answers/workflow.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { catalogOfDay } from './day.ts';
import { createFormat, type Format, localToday } from './format.ts';
import { type Change, changed, emptyInputs, type Inputs } from './inputs.ts';
import { type Names, namesOf } from './messages/names.ts';
import type { Faults } from './validate.ts';

/** What a result is told with: what things are called in the form that it is a result of, and the catalog of the form's day. */
export type Told = { names: Names; catalog: CalculatorCatalog };

/**
 * A result to show. `stale`: a field that it reads is wrong now, and `value`, if any, is the last good one, told with what it was told
 * with then; since then rows may have come and gone, and the day may be another.
 */
export type Shown<Value> = { value: Value | undefined; stale: boolean } & Told;

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
  /** The catalog as it was on the day in the form. */
  catalog: CalculatorCatalog;
  /** What of it has changed since, as far as the form has to do with it. */
  changes: CatalogChange[];
  /** The reader's own date, when the form has another: it came with the link, or was changed. */
  otherToday: string | undefined;
  format: Format;
  names: Names;
};

/** Keeps the last good value of one `key` while a field is wrong: that of another plan would be a false result. */
function useLastGood<Value>(value: Value | undefined, wrong: boolean, key: string, told: Told): Shown<Value> {
  const [last, setLast] = useState<{ key: string; value: Value; told: Told } | undefined>(undefined);
  if (value !== undefined && (last?.value !== value || last.key !== key)) setLast({ key, value, told });
  if (!wrong) return { value, ...told, stale: false };
  return last?.key === key ? { value: last.value, ...last.told, stale: true } : { value: undefined, ...told, stale: true };
}

/** Puts the form into the address, for a reload or a pasted link to read. */
export function keepInAddress(inputs: Inputs, catalog: CalculatorCatalog) {
  putInAddress(writeAddress(inputs, catalog));
}

/** Writes the address a moment after the last change. While a field is wrong it stays at the last good form, as the results do. */
function useAddress(inputs: Inputs, good: boolean, catalog: CalculatorCatalog) {
  useEffect(() => {
    if (!good) return;
    const keeper = addressKeeper(() => writeAddress(inputs, catalog));
    keeper.soon();
    return keeper.end;
  }, [inputs, good, catalog]);
}

/** The answers as they are shown: while a field is wrong, the last good ones of the same plan. */
function useShown(answers: Answers, inputs: Inputs, told: Told) {
  const { account, faults } = answers;
  const wrong = account?.wrong ?? { balance: true, schedule: true };
  const workflowWrong = answers.workflow === undefined;
  // A form without steps, as it is before the address is read, has no result to keep.
  const planned = answers.workflow === undefined || answers.workflow.cost.lines.length > 0 ? 'workflow' : 'no workflow';
  return {
    balance: useLastGood(answers.balance, wrong.balance, inputs.plan, told),
    schedule: useLastGood(answers.schedule, wrong.schedule, inputs.plan, told),
    workflow: useLastGood(answers.workflow, workflowWrong, planned, told),
    year: useLastGood(answers.year, wrong.balance || workflowWrong, inputs.plan, told),
    // Without a balance the plans are compared all the same, by their included credits alone.
    plans: useLastGood(answers.plans, workflowWrong, inputs.plan, told),
    need: useLastGood(answers.need, faults.need !== undefined || faults.today?.code === 'before-catalog', inputs.plan, told),
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
  const { catalog: then } = useMemo(() => catalogOfDay(inputs.today, catalog), [inputs.today, catalog]);
  const names = useMemo(() => namesOf(inputs, then), [inputs, then]);
  const locale = opened && navigator.language;
  return {
    awake: opened !== undefined,
    inputs,
    change: (change) => {
      load(changed(latest.current, change, catalogOfDay(latest.current.today, catalog).catalog));
      setState({ inputs: latest.current, touched: true });
    },
    faults: answers.faults,
    account: answers.account,
    packs: answers.packs,
    ...useShown(answers, inputs, { names, catalog: then }),
    dropped: opened?.dropped ?? [],
    catalog: then,
    changes: useMemo(() => changesSince(inputs, answers, catalog), [inputs, answers, catalog]),
    otherToday: opened && inputs.today !== opened.today ? opened.today : undefined,
    format: useMemo(() => createFormat(locale), [locale]),
    names,
  };
}
