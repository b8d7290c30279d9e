import { SINCE } from './messages/changes.ts';
import { REPORT_WORDS } from './messages/report.ts';
import type { Handed } from './messages/share.ts';
import { WORKING_WORDS } from './messages/titles.ts';
import type { Report } from './report.ts';
import { usePrinting } from './usePrinting.ts';

/** Prints the sheet alone, on any page that has the calculator. */
export function printSheet(): Handed {
  document.documentElement.dataset.print = 'calculator';
  addEventListener('afterprint', () => delete document.documentElement.dataset.print, { once: true });
  print();
  return 'print';
}

/** The calculation on paper, visible only in print. `empty`: nothing was entered, so a print of the whole page leaves it out. */
export function PrintSheet({ report, empty }: { report: Report; empty: boolean }) {
  const { title, entered, since, sections, assumptions, tags, confirmed, link } = report;
  return (
    <div className={empty ? 'calc-sheet calc-sheet-empty' : 'calc-sheet'}>
      <h2>{title}</h2>
      <h3>{REPORT_WORDS.entered}</h3>
      <dl>
        {entered.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {since && (
        <>
          <p>
            {since.words} {SINCE}
          </p>
          <ul>
            {since.changes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {sections.map(({ title: question, result, steps }) => (
        <section key={question}>
          <h3>{question}</h3>
          <p>
            <strong>
              {result.tag}. {result.words}
            </strong>
          </p>
          <ol>
            {steps.map(({ tag, words }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps are in their order
              <li key={index}>
                <strong>{tag}.</strong> {words}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {assumptions.length > 0 && (
        <section>
          <h3>{WORKING_WORDS.assumptions}</h3>
          <ol>
            {assumptions.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ol>
        </section>
      )}
      {tags.length > 0 && <p>{WORKING_WORDS.tags}</p>}
      <ul>
        {tags.map(({ tag, means }) => (
          <li key={tag}>
            <strong>{tag}</strong>: {means}
          </li>
        ))}
      </ul>
      <p>
        {confirmed} {REPORT_WORDS.authority}
      </p>
      <p className="calc-sheet-link">{link}</p>
    </div>
  );
}

/** The sheet, rendered only while the page is printed. */
export function PrintedSheet({ report, empty }: { report: () => Report; empty: boolean }) {
  return usePrinting() ? <PrintSheet report={report()} empty={empty} /> : null;
}
