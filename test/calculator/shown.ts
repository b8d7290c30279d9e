import { answerAll } from '../../src/calculator/answers/all.ts';
import { changesSince } from '../../src/calculator/answers/since.ts';
import { catalogOfDay } from '../../src/calculator/day.ts';
import { createFormat } from '../../src/calculator/format.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { namesOf } from '../../src/calculator/messages/names.ts';
import type { Calculator, Shown } from '../../src/calculator/useCalculator.ts';
import { ruled } from './fixtures.ts';

const format = createFormat();

/** What a form shows when it opens as it stands: while a field is wrong there is no last good result. */
export function shownOf(inputs: Inputs, catalog = ruled, otherToday?: string): Calculator {
  const all = answerAll(inputs, catalog);
  const { faults, account, packs, ...answers } = all;
  const { catalog: then } = catalogOfDay(inputs.today, catalog);
  const names = namesOf(inputs, then);
  const wrong = account?.wrong ?? { balance: true, schedule: true };
  const wrongAhead = wrong.balance || answers.workflow === undefined;
  const shown = <Value>(value: Value | undefined, stale: boolean): Shown<Value> => ({
    value: stale ? undefined : value,
    ...{ stale, names, catalog: then },
  });
  return {
    ...{ awake: true, inputs, change: () => {}, faults, account, packs, dropped: [], otherToday },
    ...{ catalog: then, changes: changesSince(inputs, all, catalog) },
    balance: shown(answers.balance, wrong.balance),
    schedule: shown(answers.schedule, wrong.schedule),
    workflow: shown(answers.workflow, answers.workflow === undefined),
    year: shown(answers.year, wrongAhead),
    plans: shown(answers.plans, wrongAhead),
    need: shown(answers.need, faults.need !== undefined || faults.today?.code === 'before-catalog'),
    format,
    names,
  };
}
