import { doubtsOf } from './answers/verdict.ts';
import { Bar } from './Bar.tsx';
import { doubtWords, holdingWords, packStateWords, refreshWords, unmetWords } from './messages/account.ts';
import { STALE_WORDS } from './messages/fields.ts';
import { ESTIMATE, verdictWords } from './messages/verdict.ts';
import { PeriodBar } from './PeriodBar.tsx';
import type { Calculator } from './useCalculator.ts';
import { Words } from './Words.tsx';

/** What is known of the account: what is held until when, and the next refresh. */
function Account({ calculator: { shown, format } }: { calculator: Calculator }) {
  const { answers, names, inputs } = shown;
  const { account } = answers;
  const facts = { names, format, today: inputs.today };
  const held = account?.balance;
  const holding = held && holdingWords(held, facts);
  const periodic = account?.schedule?.kind === 'periodic' ? account.schedule : undefined;
  return (
    <>
      {holding && <span className="calc-line">{holding}</span>}
      {account &&
        packStateWords(account, facts).map((words) => (
          <span key={words} className="calc-line">
            {words}
          </span>
        ))}
      {periodic && <span className="calc-line">{refreshWords(periodic, account?.subscriptionEndsOn, facts)}</span>}
    </>
  );
}

/** What may be otherwise: only where it changes a figure that stands above. */
function Doubts({ calculator: { shown, format } }: { calculator: Calculator }) {
  const { answers, names, inputs } = shown;
  const { account } = answers;
  const balance = account?.balance;
  const facts = { names, format, today: inputs.today };
  const unmet = balance && balance.unmet > 0 ? [unmetWords(balance, facts)] : [];
  const doubts = account ? doubtWords(doubtsOf(account), account.packs.length > 1, facts) : [];
  const unfinished = account && account.unfinishedPacks > 0 ? [STALE_WORDS.unfinished] : [];
  const lines = [...unmet, ...doubts, ...unfinished];
  if (lines.length === 0) return null;
  return (
    <ul className="calc-doubts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The answer: a verdict in a sentence, what the account holds, and what is in doubt. The one `<output>` of the page. */
export function VerdictView({ calculator }: { calculator: Calculator }) {
  const { shown, stale, format } = calculator;
  const { answers, names, catalog } = shown;
  const { head, parts } = verdictWords({ answers, names, catalog, format });
  const asked = answers.verdict?.asked;
  const found = answers.verdict?.found;
  const schedule = answers.account?.schedule;
  const compared = (answers.plans ?? answers.need)?.found;
  // Without a plan, against the smallest that is enough.
  const credits = found?.credits ?? (answers.account ? undefined : compared?.plans.find(({ plan }) => plan === compared.smallest)?.credits);
  return (
    <div className={stale ? 'calc-verdict calc-stale' : 'calc-verdict'} data-answer={found?.answer}>
      {stale && <p className="calc-note">{STALE_WORDS[stale]}</p>}
      <output>
        <strong className="calc-head">{head}</strong>
        {asked && !asked.sure && asked.high > 0 && <span className="tag tag-illustrative">{ESTIMATE}</span>}
        {parts.map((part, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences are in their order
          <span key={k} className="calc-line">
            <Words parts={part} />
          </span>
        ))}
        <Account calculator={calculator} />
      </output>
      {asked && credits !== undefined && <Bar credits={credits} low={asked.low} high={asked.high} format={format} />}
      {schedule?.kind === 'periodic' && <PeriodBar schedule={schedule} format={format} />}
      <Doubts calculator={calculator} />
    </div>
  );
}
