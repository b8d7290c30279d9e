import { Bar } from './Bar.tsx';
import { LatePart } from './LatePart.tsx';
import { assumptionWords, holdingWords, packStateWords, refreshWords, unmetWords } from './messages/account.ts';
import { STALE_WORDS } from './messages/fields.ts';
import type { Part } from './messages/parts.ts';
import { ESTIMATE, verdictWords } from './messages/verdict.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { materialAssumptionsOf } from './results/verdict.ts';
import type { Calculator } from './useCalculator.ts';
import type { ProductLinks } from './Ways.tsx';

/** A sentence whose figures stand out. */
function Words({ parts }: { parts: readonly Part[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts are in their order
  return parts.map((part, k) => (typeof part === 'string' ? part : <strong key={k}>{part.figure}</strong>));
}

/** The account: the credits with their last days, the packs, and the next refresh. */
function Account({ calculator: { shown, format } }: { calculator: Calculator }) {
  const { results, names, inputs } = shown;
  const { account } = results;
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

/** The doubts about the figures above: other interpretations, unmet use, and packs that are not finished. */
function Doubts({ calculator: { shown, format } }: { calculator: Calculator }) {
  const { results, names, inputs } = shown;
  const { account } = results;
  const balance = account?.balance;
  const facts = { names, format, today: inputs.today };
  const unmet = balance && balance.unmet > 0 ? [unmetWords(balance, facts)] : [];
  const doubts = account ? assumptionWords(materialAssumptionsOf(account), account.packs.length > 1, facts) : [];
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
export function VerdictView({ calculator, links }: { calculator: Calculator; links: ProductLinks }) {
  const { shown, stale, format } = calculator;
  const { results, names, catalog } = shown;
  const { head, parts } = verdictWords({ results, names, catalog, format });
  const asked = results.verdict?.asked;
  const found = results.verdict?.found;
  const schedule = results.account?.schedule;
  const compared = (results.plans ?? results.need)?.found;
  // Without a plan, the bar compares with the smallest plan that is enough.
  const credits = found?.credits ?? (results.account ? undefined : compared?.plans.find(({ plan }) => plan === compared.smallest)?.credits);
  return (
    <div className={stale ? 'calc-verdict calc-stale' : 'calc-verdict'} data-answer={found?.answer}>
      {stale && <p className="calc-note">{STALE_WORDS[stale]}</p>}
      {/* Each key changes it. What is announced of it is `Announcement`. */}
      <output aria-live="off" hidden={stale === 'none' && !results.account && !results.verdict}>
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
      {calculator.inputs.billing && <LatePart>{({ DifferenceView }) => <DifferenceView calculator={calculator} links={links} />}</LatePart>}
      <Doubts calculator={calculator} />
    </div>
  );
}
