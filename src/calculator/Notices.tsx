import type { Dropped } from './address.ts';
import { LatePart } from './LatePart.tsx';
import { NOTICE_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

const MOST_NAMED = 8;
const LONGEST = 60;

/** Names the parts of a link that were dropped. A link may hold anything, so the list is kept short. */
function DroppedNotice({ dropped }: { dropped: readonly Dropped[] }) {
  if (dropped.length === 0) return null;
  const named = dropped.slice(0, MOST_NAMED).map(({ name, value }) => `${name}=${value}`.slice(0, LONGEST));
  const others = dropped.length - named.length;
  return (
    <p className="calc-note calc-warning" role="status">
      This link had parts that we could not use, and left out: {named.join(', ')}
      {others > 0 && ` and ${others} more`}. The rest is filled in.
    </p>
  );
}

/** Notices above the result: where the form came from, and the day that it is about. */
export function Notices({ calculator, home }: { calculator: Calculator; home: string }) {
  const { from, tried, dropped, shown, inputs, otherToday, format } = calculator;
  const { account } = shown.results;
  const isDated = account?.schedule?.kind === 'periodic' || (account?.balance && account.packs.length > 0);
  return (
    <>
      {from && (
        <p className="calc-from">
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
        <p className="calc-from">
          <strong>{NOTICE_WORDS.tried}</strong> {tried}.{' '}
          <button type="button" className="calc-undo" onClick={() => history.back()}>
            {NOTICE_WORDS.undo}
          </button>
        </p>
      )}
      <DroppedNotice dropped={dropped} />
      {otherToday !== undefined && isDated && (
        <p className="calc-note calc-warning">Seen from {format.date(inputs.today)}, the date in the form, and not from today.</p>
      )}
      {/* What has changed since the form's day: rarely wanted, and loaded then. */}
      {shown.catalog !== shown.present && <LatePart>{({ ChangedSince }) => <ChangedSince shown={shown} format={format} />}</LatePart>}
    </>
  );
}
