import { useState } from 'react';
import { anchorOnDay, isIsoDate, renewalDays } from '../rules/index.ts';
import { DateField } from './DateField.tsx';
import { NumberField } from './Field.tsx';
import { ACCOUNT_WORDS, LABELS, renewalDoubt } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';
import { optional, readDay } from './validate.ts';

/** The typed date and day. They hold as long as `start`, which they led to, is still the form's. */
type Typed = { start: string; date: string; day: string };

const dayOf = (date: string) => (isIsoDate(date) ? String(Number(date.slice(8))) : '');

/**
 * Asks when the subscription renews: the date of any renewal, or the day of the month alone. The form keeps the start of a billing period
 * that follows from it. A date at the end of a short month may mean a later day, so the day is asked for then.
 */
export function RenewalFields({ calculator: { inputs, change, faults, format, otherToday } }: { calculator: Calculator }) {
  const [typed, setTyped] = useState<Typed>({ start: '', date: '', day: '' });
  const { start, today } = inputs;
  const shown = typed.start === start ? typed : { start, date: start, day: dayOf(start) };
  const set = (next: Typed) => {
    setTyped(next);
    change({ type: 'set', field: 'start', value: next.start });
  };
  const setDate = (date: string) => {
    const isNext = isIsoDate(date) && isIsoDate(today) && date > today;
    set({ start: isNext ? anchorOnDay(Number(dayOf(date)), today) : date, date, day: dayOf(date) });
  };
  const setDay = (day: string) => {
    const { value, fault } = optional(day, readDay);
    // An entered date stays if it may mean this day.
    const stays = value !== undefined && isIsoDate(shown.date) && renewalDays(shown.date).includes(value);
    const from = isIsoDate(today) ? today : (otherToday ?? '');
    const start = value !== undefined && isIsoDate(from) ? anchorOnDay(value, from) : '';
    // A wrong day becomes the form's start, so that the start is wrong too, and the last good result is marked as stale.
    set({ start: fault ? day : start, date: stays ? shown.date : '', day });
  };
  const { fault: wrongDay } = optional(shown.day, readDay);
  const days = isIsoDate(shown.date) ? renewalDays(shown.date) : [];
  return (
    <>
      <DateField
        name="start"
        label={LABELS.start}
        hint={ACCOUNT_WORDS.renewalHint}
        value={shown.date}
        onChange={setDate}
        fault={wrongDay ? undefined : faults.start}
        format={format}
      />
      <NumberField
        name="day"
        label={LABELS.day}
        hint={days.length > 1 ? renewalDoubt(shown.date, format) : ACCOUNT_WORDS.dayHint}
        value={shown.day}
        onChange={setDay}
        fault={wrongDay}
        format={format}
      />
    </>
  );
}
