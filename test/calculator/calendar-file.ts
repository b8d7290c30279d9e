import ICAL from 'ical.js';
import type { CalendarInput } from '../../src/calculator/calendar.ts';

/** A calculation with invented figures: two refreshes and two packs, unless `rest` says otherwise. */
export const calculation = (rest: Partial<CalendarInput> = {}): CalendarInput => ({
  planName: 'Small',
  anchor: '2026-01-31',
  refreshes: ['2026-02-28', '2026-03-31'],
  credits: 40,
  negotiated: false,
  packs: [
    { number: 1, credits: 50, purchasedOn: '2026-01-10', lastUsableOn: '2026-07-09', endsWithSubscription: false },
    { number: 2, credits: 1, purchasedOn: '2026-02-01', lastUsableOn: '2026-07-31', endsWithSubscription: false },
  ],
  addOnMonths: 6,
  link: 'https://help.example.com/calculator/?plan=small&start=2026-01-31',
  confirmed: 'Rules as confirmed in May 2026.',
  now: new Date('2026-02-03T04:05:06Z'),
  ...rest,
});

const textOf = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name) ?? '');

/** A day as written in the file: `2026-05-31`, or with a time, which no event may have. */
function readEvent(component: ICAL.Component) {
  return {
    uid: textOf(component, 'uid'),
    start: textOf(component, 'dtstart'),
    end: textOf(component, 'dtend'),
    title: textOf(component, 'summary'),
    text: textOf(component, 'description'),
    link: textOf(component, 'url'),
    shown: textOf(component, 'transp'),
    stamp: textOf(component, 'dtstamp'),
    properties: component.getAllProperties().map((property) => property.name),
  };
}

/** The file as parsed by ical.js, which did not write it. */
export function parsed(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return {
    kind: calendar.name,
    product: textOf(calendar, 'prodid'),
    version: textOf(calendar, 'version'),
    properties: calendar.getAllProperties().map((property) => property.name),
    parts: calendar.getAllSubcomponents().map((part) => part.name),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  };
}

const octets = (text: string) => new TextEncoder().encode(text).length;
// RFC 5545, 3.1: a name, parameters, a colon, a value without control characters but the tab.
const CONTENT_LINE = /^[A-Z\d-]+(?:;[A-Z\d-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*:(?:\t|\P{Cc})*$/u;

/** What RFC 5545 forbids in the lines of a file, whatever a parser lets pass. */
export function wrongLines(file: string): string[] {
  const lines = file.split('\r\n');
  const last = lines.pop();
  const unfolded = file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  return [
    ...(last === '' ? [] : ['the last line has no end']),
    ...(/(?<!\r)\n|\r(?!\n)/.test(file) ? ['a bare CR or LF'] : []),
    // Also fails if a folded line splits a character, because some readers decode line by line.
    ...(file.isWellFormed() ? [] : ['half a character']),
    ...lines.filter((line) => octets(line) > 75).map((line) => `more than 75 octets: ${line}`),
    ...unfolded.filter((line) => !CONTENT_LINE.test(line)).map((line) => `no property: ${line}`),
  ];
}
