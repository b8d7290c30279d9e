import { AsOfNotice } from './AsOfNotice.tsx';
import { DroppedNotice } from './DroppedNotice.tsx';
import { LatePart } from './LatePart.tsx';
import { NOTICE_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

/** What one should know of a form before one reads the answer: where it came from, and which day it looks at. */
export function Notices({ calculator, home }: { calculator: Calculator; home: string }) {
  const { from, tried, dropped, shown, inputs, otherToday, format } = calculator;
  const { account } = shown.answers;
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
      <AsOfNotice day={otherToday !== undefined && isDated ? inputs.today : undefined} format={format} />
      {/* What has changed since the form's day: rarely wanted, and loaded then. */}
      {shown.catalog !== shown.present && <LatePart>{({ ChangedSince }) => <ChangedSince shown={shown} format={format} />}</LatePart>}
    </>
  );
}
