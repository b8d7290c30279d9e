import type { YearPeriod } from '../rules/index.ts';
import type { AccountAnswer } from './answers/account.ts';
import type { YearAnswer } from './answers/ahead.ts';
import { Because, RateStatus } from './Because.tsx';
import type { Format } from './format.ts';
import { WAITING_WORDS } from './messages/fields.ts';
import type { Names } from './messages/names.ts';
import { TITLES } from './messages/results.ts';
import { workingWords } from './messages/working.ts';
import { gainWords, lossWords, PART_WORDS, YEAR_WORDS } from './messages/year.ts';
import { Result } from './Result.tsx';
import type { Shown } from './useCalculator.ts';
import { Working } from './Working.tsx';
import { YearChart } from './YearChart.tsx';

type Props = {
  account: AccountAnswer | undefined;
  shown: Shown<YearAnswer>;
  /** Whether a figure of the planned workflow comes from the rate card. */
  drawn: boolean;
  format: Format;
};

type Told = { names: Names; format: Format };

function PeriodRow({ period, current, answer, names, format }: { period: YearPeriod; current: boolean; answer: YearAnswer } & Told) {
  const columns = answer.workflow ? 4 : 3;
  const gains = period.bought.map((gain) => gainWords(gain, names, format));
  const notes = [...gains, ...period.expiring.map((loss) => lossWords(loss, names, format))];
  return (
    <>
      <tr className={period.short > 0 ? 'calc-short' : undefined}>
        <th scope="row">
          {format.mediumDate(period.from)}
          {current && <span className="calc-now"> now</span>}
        </th>
        <td>{format.number(period.opening)}</td>
        {answer.workflow && (
          <td>
            {format.number(period.after)}
            {period.short > 0 && <strong> {format.number(period.short)} short</strong>}
          </td>
        )}
        <td>{format.number(period.lapses)}</td>
      </tr>
      {notes.map((words) => (
        <tr key={words} className="calc-loss">
          <td colSpan={columns}>and {words}</td>
        </tr>
      ))}
    </>
  );
}

function PeriodsTable({ answer, names, format }: { answer: YearAnswer } & Told) {
  return (
    <table className="calc-periods">
      <caption className="visually-hidden">{YEAR_WORDS.caption}</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">{YEAR_WORDS.opening}</th>
          {answer.workflow && <th scope="col">{YEAR_WORDS.after}</th>}
          <th scope="col">{PART_WORDS.lapses}</th>
        </tr>
      </thead>
      <tbody>
        {answer.year.periods.map((period, index) => (
          <PeriodRow key={period.start} period={period} current={index === 0} answer={answer} names={names} format={format} />
        ))}
      </tbody>
    </table>
  );
}

/** "What does the next year look like?": the current period and the next twelve, drawn and as a table. */
export function YearResult({ account, shown, drawn, format }: Props) {
  const { value: answer, names, catalog } = shown;
  const last = answer?.working.at(-1);
  const atLow = answer?.working.find(({ step }) => step === 'year-at-low');
  const missing = account?.waiting.find((entry) => entry !== 'today');
  return (
    <Result title={TITLES.year} shown={shown}>
      {!answer && !shown.stale && (
        <p className="calc-note">
          {account?.plan.recurs === 'once'
            ? YEAR_WORDS.never
            : `${missing ? WAITING_WORDS[missing] : WAITING_WORDS.today} to see the periods ahead.`}
        </p>
      )}
      {answer && (
        <>
          {last && (
            <p>
              <strong>{workingWords(last, names, format)}</strong> {atLow && workingWords(atLow, names, format)}{' '}
              {answer.workflow && drawn && <RateStatus catalog={catalog} />}
            </p>
          )}
          <YearChart periods={answer.year.periods} ranged={answer.ranged} format={format} />
          <PeriodsTable answer={answer} names={names} format={format} />
          <Because ids={answer.year.because} catalog={catalog} />
          <Working lines={answer.working} catalog={catalog} names={names} format={format} />
        </>
      )}
    </Result>
  );
}
