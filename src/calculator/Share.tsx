import { useEffect, useId, useRef, useState } from 'react';
import { writeAddress } from './address.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { EXAMPLE_MARK } from './example-link.ts';
import { CALENDAR_WAITS, type Handed, REPLY_WAITS, UNSHARED_WORDS } from './messages/share.ts';
import type { Calculator } from './useCalculator.ts';
import { type Late, loadLate, useLate } from './useLate.ts';

/** An action that takes longer shows a message. In milliseconds. */
const SLOW = 1_000;

/**
 * Returns the absolute address of what is shown. An example that nobody has changed stays one. `home`: the calculator's own page.
 * `catalog`: the present one.
 */
export function linkTo({ awake, from, shown: { inputs } }: Calculator, catalog: CalculatorCatalog, home: string): string {
  const mark = from === 'example' ? `&${EXAMPLE_MARK}` : '';
  return awake ? new URL(`${home}?${writeAddress(inputs, catalog)}${mark}`, location.href).href : home;
}

/** The ways to share a calculation. Each reports what it did. None works while a field is wrong. */
export function Share({ calculator, link, compact }: { calculator: Calculator; link: string; compact: boolean }) {
  const [handed, setHanded] = useState<Handed | undefined>(undefined);
  const refused = useRef<HTMLTextAreaElement>(null);
  const { awake, faults, inputs, shown, format, from, touched } = calculator;
  const { late, load } = useLate();
  // Built only when needed, because it has every line of every derivation.
  const report = ({ reportOf }: Late) => reportOf(shown, format, link);
  const { account, verdict } = shown.results;
  const replyWaits = !account && !verdict && Object.keys(faults).length === 0;
  const replyHint = useId();
  const once = calculator.catalog.plans.find(({ id }) => id === inputs.plan)?.recurs === 'once';
  const datesKnown = account?.schedule?.kind === 'periodic' || (account?.packs.length ?? 0) > 0;

  // The message is about the form before this change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is what it waits for
  useEffect(() => setHanded(undefined), [inputs]);

  // A form with entries may be shared or printed soon, so the part that does it loads now.
  const wanted = touched || from !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded once
  useEffect(() => {
    if (wanted) load();
  }, [wanted]);

  const act = async (run: () => Promise<Handed> | Handed) => {
    if (refused.current) refused.current.hidden = true;
    // The message is removed first, so that a screen reader announces it again.
    setHanded(undefined);
    const slow = setTimeout(setHanded, SLOW, 'slow');
    try {
      setHanded(Object.keys(faults).length > 0 ? 'wrong' : await run());
    } finally {
      clearTimeout(slow);
    }
  };
  /** Runs an action that needs the late part, and reports if that does not load. */
  const withLate = (run: (part: Late) => Promise<Handed> | Handed) =>
    act(() => {
      load();
      return loadLate().then(run, () => 'late-failed' as const);
    });
  const copied = async ({ copyText }: Late, text: string, done: Handed): Promise<Handed> =>
    refused.current && (await copyText(text, refused.current)) ? done : 'refused';
  const button = (words: string, run: () => void, enabled = true, hint?: string) => (
    <button type="button" disabled={!awake || !enabled} aria-describedby={hint} onClick={run}>
      {words}
    </button>
  );

  return (
    <section className="calc-share" aria-label="Share">
      <div className="calc-actions">
        {button('Copy link', () => withLate((part) => copied(part, link, 'link')))}
        {button(
          'Copy reply',
          () => withLate((part) => copied(part, part.replyOf(shown, format, link), 'reply')),
          !replyWaits,
          replyWaits ? replyHint : undefined,
        )}
        {!compact && (
          <details className="calc-more">
            <summary>More</summary>
            <div className="calc-actions">
              {button('Copy the full working', () => withLate((part) => copied(part, part.plainText(report(part)), 'proof')))}
              {button('Copy as Markdown', () => withLate((part) => copied(part, part.markdown(report(part), link), 'markdown')))}
              {button('Print', () => withLate((part) => part.printSheet()))}
              {button('Save to calendar', () => withLate((part) => part.saveCalendar(shown, report(part))), datesKnown)}
            </div>
            {!datesKnown && <p className="calc-hint">{once ? CALENDAR_WAITS.once : CALENDAR_WAITS.dated}</p>}
          </details>
        )}
      </div>
      {replyWaits && (
        <p className="calc-note" id={replyHint}>
          {REPLY_WAITS}
        </p>
      )}
      <p className="calc-note" role="status">
        {handed && { ...late?.SHARED_WORDS, ...UNSHARED_WORDS }[handed]}
      </p>
      <textarea ref={refused} className="calc-refused" aria-label="Text to copy" rows={6} readOnly hidden />
      {late && <late.Announcement calculator={calculator} />}
      {awake && late && !compact && <late.PrintedSheet report={() => report(late)} empty={!wanted} />}
    </section>
  );
}
