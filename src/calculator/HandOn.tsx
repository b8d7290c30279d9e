import { useEffect, useRef, useState } from 'react';
import { copyText } from '../copy/clipboard.ts';
import { writeAddress } from './address.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { CALENDAR_WAITS, HANDED_WORDS, type Handed } from './messages/report.ts';
import { PrintSheet, printSheet } from './PrintSheet.tsx';
import { markdown, plainText, reportOf } from './report.ts';
import { saveCalendar } from './save-calendar.ts';
import type { Calculator } from './useCalculator.ts';
import { usePrinting } from './usePrinting.ts';

/** What takes longer than this says so. In milliseconds. */
const SLOW = 1_000;

/** The ways to hand a calculation on. Each says what it did; what it needs of a form, no wrong field may stand in. `home` is the calculator's own page, `catalog` as it stands. */
export function HandOn({ calculator, catalog, home }: { calculator: Calculator; catalog: CalculatorCatalog; home: string }) {
  const [handed, setHanded] = useState<Handed | undefined>(undefined);
  const printing = usePrinting();
  const refused = useRef<HTMLTextAreaElement>(null);
  const { awake, faults, inputs } = calculator;
  const query = writeAddress(inputs, catalog);
  const link = awake ? new URL(home + (query && `?${query}`), location.href).href : home;
  // Made when it is asked for: it holds every line of every working.
  const report = () => reportOf(calculator, calculator.catalog, link);
  const once = calculator.catalog.plans.find(({ id }) => id === inputs.plan)?.recurs === 'once';
  const datesKnown = calculator.schedule.value?.schedule.kind === 'periodic' || calculator.packs.length > 0;

  // What was done, was done to another form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is what it waits for
  useEffect(() => setHanded(undefined), [inputs]);

  const act = async (run: () => Promise<Handed> | Handed) => {
    if (refused.current) refused.current.hidden = true;
    // Said anew, a screen reader says it again.
    setHanded(undefined);
    const slow = setTimeout(setHanded, SLOW, 'slow');
    try {
      setHanded(Object.keys(faults).length > 0 ? 'wrong' : await run());
    } finally {
      clearTimeout(slow);
    }
  };
  const copy = (text: string, done: Handed) =>
    act(async () => (refused.current && (await copyText(text, refused.current)) ? done : 'refused'));

  return (
    <section className="calc-hand-on" aria-label="Hand it on">
      <h3>Hand it on</h3>
      <div className="calc-chips">
        <button type="button" disabled={!awake} onClick={() => copy(link, 'link')}>
          Copy link
        </button>
        <button type="button" disabled={!awake} onClick={() => copy(plainText(report()), 'reply')}>
          Copy for a reply
        </button>
        <button type="button" disabled={!awake} onClick={() => copy(markdown(report(), link), 'markdown')}>
          Copy as Markdown
        </button>
        <button type="button" disabled={!awake} onClick={() => act(() => printSheet())}>
          Print
        </button>
        <button
          type="button"
          disabled={!awake || !datesKnown}
          onClick={() => act(() => saveCalendar(calculator, report(), calculator.catalog))}
        >
          Save to calendar
        </button>
      </div>
      {!datesKnown && <p className="calc-hint">{once ? CALENDAR_WAITS.once : CALENDAR_WAITS.dated}</p>}
      <p className="calc-note" role="status">
        {handed && HANDED_WORDS[handed]}
      </p>
      <textarea ref={refused} className="calc-refused" aria-label="Text to copy" rows={6} readOnly hidden />
      {awake && printing && <PrintSheet report={report()} empty={query === ''} />}
    </section>
  );
}
