import { onDay } from './apply.ts';
import { LatePart } from './LatePart.tsx';
import { NOTICE_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

/** Notices above the result: where the form came from, and the day that it is about. */
export function Notices({ calculator, home }: { calculator: Calculator; home: string }) {
  const { change, from, tried, dropped, shown, inputs, otherToday, format } = calculator;
  const { account } = shown.results;
  const isDated = account?.schedule?.kind === 'periodic' || (account?.balance && account.packs.length > 0);
  return (
    <>
      {from && (
        <p className="calc-note">
          {from === 'example' ? (
            <>
              <strong>{NOTICE_WORDS.example}</strong> <a href={home}>{NOTICE_WORDS.own}</a>
            </>
          ) : (
            NOTICE_WORDS.link
          )}
        </p>
      )}
      {tried && (
        <p className="calc-note">
          <strong>{NOTICE_WORDS.tried}</strong> {tried}.{' '}
          <button type="button" onClick={() => history.back()}>
            {NOTICE_WORDS.undo}
          </button>
        </p>
      )}
      {dropped.length > 0 && <LatePart>{({ DroppedNotice }) => <DroppedNotice dropped={dropped} />}</LatePart>}
      {otherToday !== undefined && isDated && (
        <p className="calc-note calc-warning">
          Seen from {format.date(inputs.today)}, not from today.{' '}
          <button type="button" onClick={() => change({ type: 'load', inputs: onDay(inputs, otherToday, account?.balance?.period) })}>
            {NOTICE_WORDS.today}
          </button>
        </p>
      )}
      {/* What has changed since the form's day: rarely wanted, and loaded then. */}
      {shown.catalog !== shown.present && <LatePart>{({ ChangedSince }) => <ChangedSince shown={shown} format={format} />}</LatePart>}
    </>
  );
}
