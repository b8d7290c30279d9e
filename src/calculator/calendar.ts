import { escape as escaped, foldLines } from 'ical-generator';
import { addDays, type Credits, type IsoDate } from '../rules/index.ts';
import { CALENDAR_NAME, CALENDAR_PRODUCT, type EventFacts, packText, packTitle, refreshText, refreshTitle } from './messages/calendar.ts';

export type CalendarInput = {
  planName: string;
  /** The start of billing. A plan whose credits are granted once has none, and so no refresh. */
  anchor?: IsoDate | undefined;
  /** The next refreshes, soonest first. */
  refreshes: readonly IsoDate[];
  /** Included credits granted at each refresh, if they are known. */
  credits: Credits | undefined;
  /** Whether those credits are negotiated. */
  negotiated: boolean;
  packs: readonly CalendarPack[];
  /** Months that add-on credits last. */
  addOnMonths: number;
  /** The absolute address of this calculation. */
  link: string;
  /** When the rules were confirmed, in a sentence. */
  confirmed: string;
  /** When the file is written. */
  now: Date;
};

/** `endsWithSubscription`: the subscription ends before the months of the pack do. */
export type CalendarPack = { number: number; credits: Credits; purchasedOn: IsoDate; lastUsableOn: IsoDate; endsWithSubscription: boolean };

/** `uid` tells a calendar that it has the event already: it comes from what the event is about, and from nothing else. */
type Day = { uid: string; on: IsoDate; title: string; text: string };

// Neither may stand in a text of a calendar: control characters (RFC 5545, 3.3.11), and halves of a character, which UTF-8 cannot write.
const UNWRITABLE = /(?![\t\r\n])[\p{Cc}\p{Cs}]/gu;

/** The link, percent-encoded where a URI needs it, and at commas, semicolons and backslashes, which some calendars read as in a text. */
const asUri = (link: string) => new URL(link.replace(/[\s\p{Cc}\\^`{|},;]/gu, encodeURIComponent)).href;

function refreshDays(input: CalendarInput, text: string): Day[] {
  const { anchor, refreshes, credits } = input;
  if (anchor === undefined) return [];
  const title = refreshTitle(credits);
  return [...new Set(refreshes)].map((on) => ({ uid: `flikly-refresh-${anchor}-${on}`, on, title, text }));
}

/** Packs of one size bought on one day are told apart by their order: the first, the second. */
function packDays({ packs, addOnMonths }: CalendarInput, facts: EventFacts): Day[] {
  const alike = new Map<string, number>();
  return packs.map((pack) => {
    const bought = `${pack.purchasedOn}-${pack.credits}`;
    const occurrence = (alike.get(bought) ?? 0) + 1;
    alike.set(bought, occurrence);
    const text = packText(facts, pack, addOnMonths);
    return { uid: `flikly-pack-${bought}-${occurrence}`, on: pack.lastUsableOn, title: packTitle(pack), text };
  });
}

/** A date as a calendar writes it. */
const compact = (date: IsoDate) => date.replaceAll('-', '');

/** The lines of an event. Written here, since the library draws a random id for each, which a page on plain http has nothing to draw with. */
const eventLines = ({ uid, on, title, text }: Day, link: string, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'SEQUENCE:0',
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(on)}`,
  `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
  // Outlook reads these.
  'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
  'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
  `SUMMARY:${escaped(title, false)}`,
  'TRANSP:TRANSPARENT',
  `DESCRIPTION:${escaped(text.replace(UNWRITABLE, ''), false)}`,
  `URL;VALUE=URI:${link}`,
  'END:VEVENT',
];

/**
 * The text of an `.ics` file (RFC 5545) to import: an all-day event for each refresh and for each pack's last usable day.
 *
 * An event keeps its UID in every download: a refresh from the anchor and its day, a pack from its purchase and its credits.
 * Dates stay calendar dates: none passes through a time zone.
 * Errors: 'bad-date' and 'date-out-of-range' of the rules; TypeError when `link` is no absolute address.
 */
export function calendarFile(input: CalendarInput): string {
  const link = asUri(input.link);
  const facts = { planName: input.planName, link, confirmed: input.confirmed };
  const days = [...refreshDays(input, refreshText(facts, input.negotiated)), ...packDays(input, facts)];
  const stamp = input.now.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${CALENDAR_PRODUCT}`,
    `NAME:${escaped(CALENDAR_NAME, false)}`,
    `X-WR-CALNAME:${escaped(CALENDAR_NAME, false)}`,
    ...days.flatMap((day) => eventLines(day, link, stamp)),
    'END:VCALENDAR',
  ];
  return `${foldLines(lines.join('\r\n'))}\r\n`;
}
