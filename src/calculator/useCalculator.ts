import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Way } from '../rules/index.ts';
import { type Dropped, readAddress, writeAddress } from './address.ts';
import { applied } from './apply.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { catalogOfDay } from './day.ts';
import { createFormat, type Format, localToday } from './format.ts';
import { type Change, changed, firstInputs, type Inputs } from './inputs.ts';
import type { Names } from './messages/names.ts';
import type { Results } from './results/all.ts';
import { shownFor } from './shown-for.ts';
import { useAddress } from './useAddress.ts';
import type { Faults } from './validate.ts';

/** The results that are shown, with their form, its names, the catalog of its day, and the present catalog. */
export type Shown = { results: Results; inputs: Inputs; names: Names; catalog: CalculatorCatalog; present: CalculatorCatalog };

/** Where the form came from: a link, an example's link, or the reader. */
export type Opened = { today: string; dropped: Dropped[]; from: 'link' | 'example' | undefined };

export type Calculator = {
  /** False until the island has read the date and the address, which the server does not know. */
  awake: boolean;
  inputs: Inputs;
  change: (change: Change) => void;
  /** Applies a way out. The browser's Back undoes it. */
  apply: (way: Way, words: string) => void;
  /** Empties the form. The browser's Back undoes it. */
  startOver: () => void;
  faults: Faults;
  /** While a field is wrong, the last good results of the same plan and the same work, if there are any. */
  shown: Shown;
  /** Set while a field is wrong. `last`: the last good result is shown. `none`: there is no such result. */
  stale: 'last' | 'none' | undefined;
  dropped: Dropped[];
  /** The way out that was applied last, in words, until something else changes. */
  tried: string | undefined;
  /** Whether the reader has changed something. */
  touched: boolean;
  from: Opened['from'];
  /** The catalog as it was on the day in the form. */
  catalog: CalculatorCatalog;
  /** Today's date, if the form has another. */
  otherToday: string | undefined;
  format: Format;
};

/** Keeps the last good results while a field is wrong, as long as the plan and the work stay: those of another would be false. */
function useLastGood(shown: Shown): Pick<Calculator, 'shown' | 'stale'> {
  const key = `${shown.inputs.plan} ${shown.inputs.make}`;
  const [last, setLast] = useState<{ key: string; shown: Shown } | undefined>(undefined);
  const isGood = Object.keys(shown.results.faults).length === 0;
  if (isGood && last?.shown !== shown) setLast({ key, shown });
  if (isGood) return { shown, stale: undefined };
  return last?.key === key ? { shown: last.shown, stale: 'last' } : { shown, stale: 'none' };
}

/** Runs steps one after the other, each in its own task. Returns a function that stops them. */
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

/** Returns the form that an address opens on a day. */
function open(search: string, catalog: CalculatorCatalog, today: string): { inputs: Inputs; opened: Opened } {
  const { inputs, dropped, isExample } = readAddress(search, catalog);
  const from = new URLSearchParams(search).size > 0 ? 'link' : undefined;
  return { inputs: { ...inputs, today: inputs.today || today }, opened: { today, dropped, from: isExample ? 'example' : from } };
}

/**
 * The state of the form and its results. Today's date and the address are read once, after the first render.
 * `onChange` is called for each change before the form shows it.
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
  /** Reads the address, and returns a function that shows its form. `isTouched`: the address is from an earlier step of this visit. */
  const readForm = (isTouched: boolean) => {
    const found = open(location.search, catalog, localToday());
    const next = shownFor(found.inputs, catalog);
    return () => {
      show(next, isTouched);
      setOpened(found.opened);
    };
  };
  // A link may have dates, and the first date formatter is slow to make: first its locales, then itself. With a task for each, and with
  // rendering in parts, no step blocks the page for long.
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

  const step = useAddress(
    () => writeAddress(latest.current, catalog),
    touched ? inputs : undefined,
    () => readForm(true)(),
  );
  // The page may be seen again on another day. The form keeps its day, and offers the new one.
  useEffect(() => {
    const follow = () => setOpened((was) => was && { ...was, today: localToday() });
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, []);
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
    startOver: () => {
      step(() => showInputs({ ...firstInputs(catalog), today: localToday() }));
      setOpened((was) => was && { ...was, dropped: [] });
    },
    tried: tried?.inputs === inputs ? tried.words : undefined,
    faults: now.results.faults,
    ...useLastGood(now),
    dropped: opened?.dropped ?? [],
    touched,
    from: touched ? undefined : opened?.from,
    catalog: now.catalog,
    otherToday: opened && inputs.today !== opened.today ? opened.today : undefined,
    format: useMemo(() => createFormat(locale), [locale]),
  };
}
