import type { Schedule, WorkingLine } from '../rules/index.ts';
import type { AccountAnswer, PackExpiry } from './answers/account.ts';
import type { ExplainedSchedule } from './answers/all.ts';
import { endsRead } from './answers/explained.ts';
import { Because } from './Because.tsx';
import { type CalculatorCatalog, placeOf } from './catalog.ts';
import type { Format } from './format.ts';
import { WAITING_WORDS } from './messages/fields.ts';
import type { Names } from './messages/names.ts';
import { TITLES, WORKING_WORDS } from './messages/results.ts';
import { inDays } from './messages/working-parts.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { EndOfSubscription } from './Readings.tsx';
import { Result } from './Result.tsx';
import { SeenFrom } from './SeenFrom.tsx';
import type { Shown } from './useCalculator.ts';
import { Working } from './Working.tsx';

type Periodic = Extract<Schedule, { kind: 'periodic' }>;
type Props = {
  account: AccountAnswer | undefined;
  shown: Shown<ExplainedSchedule>;
  /** The derivation of the packs' last days. */
  packsWorking: WorkingLine[];
  names: Names;
  otherToday: string | undefined;
  format: Format;
};

function NextRefresh({ schedule, endsOn, format }: { schedule: Periodic; endsOn: string | undefined; format: Format }) {
  const [next, ...later] = schedule.refreshes;
  if (next === undefined) {
    return (
      <p className="calc-figure">
        <strong>No more refresh</strong>: your subscription ends on {endsOn && format.date(endsOn)}
      </p>
    );
  }
  return (
    <>
      <p className="calc-figure">
        <strong>Next refresh {inDays(schedule.daysToRefresh, format)}</strong>, on {format.date(next)}
      </p>
      <h4>Then on</h4>
      {later.length > 0 ? (
        <ol className="calc-dates">
          {later.map((day) => (
            <li key={day}>{format.date(day)}</li>
          ))}
        </ol>
      ) : (
        <p className="calc-note">No other refresh before your subscription ends.</p>
      )}
    </>
  );
}

function Packs({
  account,
  names,
  catalog,
  format,
}: Pick<Props, 'names' | 'format'> & { account: AccountAnswer; catalog: CalculatorCatalog }) {
  const words = { usable: 'last usable on', expired: 'was last usable on', 'not-bought-yet': 'once bought, last usable on' };
  const state = ({ id, lastUsableOn }: PackExpiry) => {
    const over = account.today !== undefined && lastUsableOn < account.today;
    return account.balance?.addOn.packs.find((pack) => pack.id === id)?.state ?? (over ? 'expired' : 'usable');
  };
  return (
    <>
      <h4>Your add-on packs</h4>
      <ul className="calc-list">
        {account.packs.map((pack) => (
          <li key={pack.id}>
            Pack {names.packNumber(pack.id)}: {words[state(pack)]} {format.date(pack.lastUsableOn)} (
            <a href={placeOf(catalog.rules.find((rule) => rule.id === pack.because))}>
              {pack.because === 'add-on.expiry-months'
                ? `${format.count(catalog.addOnMonths, 'month')} from purchase`
                : 'End of the subscription'}
            </a>
            )
          </li>
        ))}
      </ul>
    </>
  );
}

/** "When do my credits refresh?": the current period, the next refresh, the ones after it, and each pack's last day. */
export function RefreshResult({ account, shown, packsWorking, otherToday, names, format }: Props) {
  const { catalog } = shown;
  const schedule = shown.value?.schedule;
  const once = account?.plan.recurs === 'once';
  const missing = account?.waiting.includes('start') ? WAITING_WORDS.start : WAITING_WORDS.today;
  const packs = account?.packs ?? [];
  const told = { names, catalog, format };
  const because = schedule?.because ?? (account ? [account.plan.recurs === 'billing-period' ? 'included.refresh' : account.plan.rule] : []);
  return (
    <Result title={TITLES.schedule} shown={shown}>
      {once && (
        <p className="calc-figure">
          <strong>Never</strong>: the credits of {account.plan.name} are one-time
        </p>
      )}
      {!once && !schedule && !shown.stale && <p className="calc-note">{missing} to see your billing period and each refresh.</p>}
      {schedule?.kind === 'periodic' && (
        <>
          <SeenFrom day={otherToday === undefined ? undefined : account?.today} format={format} />
          <PeriodBar schedule={schedule} format={format} />
          <NextRefresh schedule={schedule} endsOn={account?.subscriptionEndsOn} format={format} />
        </>
      )}
      <Working lines={shown.value?.working ?? []} {...told} />
      {account && packs.length > 0 && (
        <>
          <Packs account={account} {...told} />
          <EndOfSubscription ends={endsRead(account, catalog)} names={names} format={format} />
          <Working about={WORKING_WORDS.packs} lines={packsWorking} {...told} />
        </>
      )}
      <Because
        ids={[...because, ...packs.map((pack) => pack.because), ...(packs.length > 0 ? ['add-on.expiry-day'] : [])]}
        catalog={catalog}
      />
    </Result>
  );
}
