import type { Balance } from '../rules/index.ts';
import type { AccountAnswer } from './answers/account.ts';
import { type ExplainedBalance, explainedGrant } from './answers/explained.ts';
import { Because } from './Because.tsx';
import type { Format } from './format.ts';
import { WAITING_WORDS } from './messages/fields.ts';
import type { Names } from './messages/names.ts';
import { TITLES } from './messages/results.ts';
import { OrderOfUse } from './Readings.tsx';
import { Result } from './Result.tsx';
import { SeenFrom } from './SeenFrom.tsx';
import type { Shown } from './useCalculator.ts';
import { Working } from './Working.tsx';

type Props = {
  account: AccountAnswer | undefined;
  shown: Shown<ExplainedBalance>;
  otherToday: string | undefined;
  format: Format;
};

function Granted({ answer, format }: { answer: AccountAnswer; format: Format }) {
  if (answer.granted === undefined) return null;
  const grant = { once: 'once', 'billing-period': 'each billing period', negotiated: 'each billing period, by your agreement' }[
    answer.plan.recurs
  ];
  return (
    <p className="calc-figure">
      <strong>{format.credits(answer.granted)}</strong> included with {answer.plan.name}, {grant}
    </p>
  );
}

/** The first thing to do, and what it brings. Today's date fills itself in once the island is awake. */
function Waiting({ answer }: { answer: AccountAnswer }) {
  const open = answer.waiting.filter((entry) => entry !== 'today' || answer.waiting.length === 1);
  return <p className="calc-note">{open.map((entry) => WAITING_WORDS[entry]).join('. ')} to see what is left and what expires when.</p>;
}

function Amounts({ balance, format }: { balance: Balance; format: Format }) {
  return (
    <dl className="calc-amounts">
      <div>
        <dt>Included</dt>
        <dd>
          {format.number(balance.included.remaining)} <span>of {format.number(balance.included.granted)}</span>
        </dd>
      </div>
      <div>
        <dt>Add-on</dt>
        <dd>{format.number(balance.addOn.remaining)}</dd>
      </div>
      <div className="calc-total">
        <dt>Total now</dt>
        <dd>{format.number(balance.total)}</dd>
      </div>
    </dl>
  );
}

/** Credits that are granted once, without packs, are the same on every day. */
const isDated = ({ period, addOn }: Balance) => period !== undefined || addOn.packs.length > 0;

function Expiries({ balance, names, format }: { balance: Balance; names: Names; format: Format }) {
  if (balance.total === 0) return <p className="calc-note">You have no credits left now.</p>;
  if (balance.expiries.length === 0) return <p className="calc-note">No last day is published for these credits.</p>;
  return (
    <>
      <h4>What expires when</h4>
      <ul className="calc-list">
        {balance.expiries.map((expiry) => (
          <li key={expiry.lot}>
            {format.credits(expiry.credits)} {expiry.lot === 'included' ? 'included' : `of pack ${names.packNumber(expiry.lot)}`}: last
            usable on {format.date(expiry.lastUsableOn)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "What do I get?": what the plan includes and, once the dates are known, what is left and what expires when. */
export function BalanceResult({ account: answer, shown, otherToday, format }: Props) {
  const { names, catalog } = shown;
  const balance = shown.value?.balance;
  return (
    <Result title={TITLES.balance} shown={shown}>
      {answer && <Granted answer={answer} format={format} />}
      {answer && !shown.stale && answer.waiting.length > 0 && <Waiting answer={answer} />}
      {balance && (
        <>
          <SeenFrom day={otherToday !== undefined && isDated(balance) ? answer?.today : undefined} format={format} />
          <Amounts balance={balance} format={format} />
          {balance.unmet > 0 && (
            <p className="calc-note calc-warning">
              You entered {format.credits(balance.unmet)} more than these credits cover. Check what you used, and the packs.
            </p>
          )}
          <Expiries balance={balance} names={names} format={format} />
          <OrderOfUse order={shown.value?.order} format={format} />
        </>
      )}
      {answer && answer.unfinishedPacks > 0 && <p className="calc-note">A pack counts once it has its credits and its date.</p>}
      {answer && (
        <>
          <Because ids={balance?.because ?? [answer.plan.rule]} catalog={catalog} />
          <Working lines={shown.value?.working ?? explainedGrant(answer)} catalog={catalog} names={names} format={format} />
        </>
      )}
    </Result>
  );
}
