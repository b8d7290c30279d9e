import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Way } from '../rules/index.ts';
import { type Dropped, readAddress, writeAddress } from './address.ts';
import { type Answers, answerAll } from './answers/all.ts';
import { applied } from './apply.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { catalogOfDay } from './day.ts';
import { createFormat, type Format, localToday } from './format.ts';
import { type Change, changed, firstInputs, type Inputs } from './inputs.ts';
import { type Names, namesOf } from './messages/names.ts';
import { useAddress } from './useAddress.ts';
import type { Faults } from './validate.ts';

/** The answers that are shown, with what things are called in the form that they are answers to, the catalog of its day, and the present one. */
export type Shown = { answers: Answers; inputs: Inputs; names: Names; catalog: CalculatorCatalog; present: CalculatorCatalog };

/** Where the form came from: a link, an example's link, or the reader. */
export type Opened = { today: string; dropped: Dropped[]; from: 'link' | 'example' | undefined };

export type Calculator = {
  /** False until the island has woken: the server knows neither the reader's date nor the address. */
  awake: boolean;
  inputs: Inputs;
  change: (change: Change) => void;
  /** Takes a way out. The browser's Back undoes it. */
  apply: (way: Way, words: string) => void;
  faults: Faults;
  /** What is shown: while a field is wrong, the last good answers of the same plan and the same work, if there are any. */
  shown: Shown;
  /** Whether a field is wrong. `last`: what is shown is then the last good result; `none`: there is no such result. */
  stale: 'last' | 'none' | undefined;
  dropped: Dropped[];
  /** The way out that was taken last, in words, until something else changes. */
  tried: string | undefined;
  /** Whether the reader has changed something. */
  touched: boolean;
  from: Opened['from'];
  /** The catalog as it was on the day in the form. */
  catalog: CalculatorCatalog;
  /** The reader's own date, when the form has another: it came with the link, or was changed. */
  otherToday: string | undefined;
  format: Format;
};

/** Keeps the last good answers of one plan and one work while a field is wrong: those of another would be a false result. */
function useLastGood(shown: Shown): Pick<Calculator, 'shown' | 'stale'> {
  const key = `${shown.inputs.plan} ${shown.inputs.make}`;
  const [last, setLast] = useState<{ key: string; shown: Shown } | undefined>(undefined);
  const isGood = Object.keys(shown.answers.faults).length === 0;
  if (isGood && last?.shown !== shown) setLast({ key, shown });
  if (isGood) return { shown, stale: undefined };
  return last?.key === key ? { shown: last.shown, stale: 'last' } : { shown, stale: 'none' };
}

/** The answers to a form, with what they are told with. Worked out before React draws, so that drawing may stop and go on. */
function shownFor(inputs: Inputs, catalog: CalculatorCatalog): Shown {
  const answers = answerAll(inputs, catalog);
  const then = catalogOfDay(inputs.today, catalog).catalog;
  const names = namesOf(inputs, then, answers.workflow?.workflows);
  return { answers, inputs, names, catalog: then, present: catalog };
}

/** Does some things one after the other, each in a task of its own. What it returns stops it. */
function inTasks(steps: readonly (() => unknown)[]): () => void {
  const { port1, port2 } = new MessageChannel();
  const left = [...steps];
  port1.onmessage = () => {
    left.shift()?.();
    if (left.length > 0) port2.postMessage(undefined);
    else port1.close();
  };
  port2.postMessage(undefined);
  return () => port1.close();
}

/** What an address opens on a day. */
function open(search: string, catalog: CalculatorCatalog, today: string): { inputs: Inputs; opened: Opened } {
  const { inputs, dropped, isExample } = readAddress(search, catalog);
  const from = new URLSearchParams(search).size > 0 ? 'link' : undefined;
  return { inputs: { ...inputs, today: inputs.today || today }, opened: { today, dropped, from: isExample ? 'example' : from } };
}

/**
 * The state of the form and the answers to it. Today's date and the address are read once, after the first render.
 * `onChange` hears of each change before the form shows it.
 */
export function useCalculator(catalog: CalculatorCatalog, onChange: (inputs: Inputs) => void): Calculator {
  const [{ now, touched }, setState] = useState(() => ({ now: shownFor(firstInputs(catalog), catalog), touched: false }));
  const { inputs } = now;
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const [tried, setTried] = useState<{ inputs: Inputs; words: string } | undefined>(undefined);
  const latest = useRef(inputs);

  const show = (next: Shown, isTouched: boolean) => {
    latest.current = next.inputs;
    onChange(next.inputs);
    setState({ now: next, touched: isTouched });
  };
  const showInputs = (next: Inputs) => show(shownFor(next, catalog), true);
  /** Reads the address, and gives what shows it. `isTouched`: it is of a form that stood here before, and no link. */
  const readForm = (isTouched: boolean) => {
    const found = open(location.search, catalog, localToday());
    const next = shownFor(found.inputs, catalog);
    return () => {
      show(next, isTouched);
      setOpened(found.opened);
    };
  };
  // A link may hold dates, and the first formatter takes a browser long to make: its locales, then itself. In tasks of their own, and
  // drawn in parts, no step of the waking holds up a reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useEffect(() => {
    let showForm = () => {};
    const warm = [() => Intl.DateTimeFormat.supportedLocalesOf('en'), () => createFormat(navigator.language).date(localToday())];
    return inTasks([
      ...(location.search ? warm : []),
      () => {
        showForm = readForm(false);
      },
      () => startTransition(showForm),
    ]);
  }, [catalog]);

  const good = Object.keys(now.answers.faults).length === 0;
  const step = useAddress(
    () => writeAddress(latest.current, catalog),
    touched && good ? inputs : undefined,
    () => readForm(true)(),
  );
  const locale = opened && navigator.language;
  const catalogNow = () => catalogOfDay(latest.current.today, catalog).catalog;
  return {
    awake: opened !== undefined,
    inputs,
    change: (change) => showInputs(changed(latest.current, change, catalogNow())),
    apply: (way, words) => {
      step(() => showInputs(applied(latest.current, way, catalogNow())));
      setTried({ inputs: latest.current, words });
    },
    tried: tried?.inputs === inputs ? tried.words : undefined,
    faults: now.answers.faults,
    ...useLastGood(now),
    dropped: opened?.dropped ?? [],
    touched,
    from: touched ? undefined : opened?.from,
    catalog: now.catalog,
    otherToday: opened && inputs.today !== opened.today ? opened.today : undefined,
    format: useMemo(() => createFormat(locale), [locale]),
  };
}
