import type { IsoDate } from '../rules/index.ts';
import type { Format } from './format.ts';

/** Says that a result is that of another day than today: the day came with a link, or was entered. */
export function AsOfNotice({ day, format }: { day: IsoDate | undefined; format: Format }) {
  if (day === undefined) return null;
  return <p className="calc-note calc-warning">Seen from {format.date(day)}, the date in the form, and not from today.</p>;
}
