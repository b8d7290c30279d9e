/** What support needs to answer a question, in the reader's own words. An empty text was not filled in. */
export type Ticket = { about: string; plan: string; renewal: string; used: string; packs: string; shows: string; page: string };
export type TicketField = keyof Ticket;

/** The label of each field, in the form and in the text, in their order. */
export const TICKET_LABELS: Record<TicketField, string> = {
  about: 'What it is about',
  plan: 'Plan',
  renewal: 'Renewal date',
  used: 'Credits used this period',
  packs: 'Add-on packs, with the day of each purchase',
  shows: 'Credits that Billing shows',
  page: 'Page that I came from',
};

/** The longest address that mail programs and servers take, in characters. */
export const LONGEST_ADDRESS = 2_000;
/** The most characters that are read of a value in an address. */
const LONGEST_VALUE = 600;

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '');
/** A text of an address: cut, and without control characters but line breaks. */
const cleaned = (text: string) =>
  wellFormed(
    [...text.slice(0, 2 * LONGEST_VALUE)]
      .slice(0, LONGEST_VALUE)
      .join('')
      .replace(/[^\P{Cc}\n]/gu, ' '),
  ).trim();

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const isCount = (text: string) => /^\d{1,7}$/.test(text);

/**
 * Reads a ticket from the address of its page: `about`, `from` (a path of this site), and the parameters of the calculator. What cannot be
 * read is left out. `plans`: the name of each plan by its id. `origin`: that of this site.
 */
export function ticketFrom(search: string, plans: ReadonlyMap<string, string>, origin: string): Ticket {
  const given = new URLSearchParams(search);
  const first = (name: string, isRight: (text: string) => boolean) => given.getAll(name).find(isRight) ?? '';
  const from = first('from', (text) => /^\/(?![/\\])/.test(text) && URL.canParse(text, origin));
  const packs = given.getAll('pack').flatMap((pack) => {
    const [, credits, day] = /^(\d{1,7})\.(\d{4}-\d\d-\d\d)$/.exec(pack) ?? [];
    return credits === undefined ? [] : [`${credits} credits on ${day}`];
  });
  return {
    about: cleaned(first('about', () => true)),
    plan: plans.get(first('plan', (text) => plans.has(text))) ?? '',
    renewal: first('start', isDate),
    used: first('used', isCount),
    packs: packs.join(', '),
    shows: first('billing', isCount),
    page: from && new URL(from, origin).href.slice(0, LONGEST_VALUE),
  };
}

/**
 * The address parameters with which the page opens. Without a page in them, the page of this site that the reader came from, with what was
 * filled in on the calculator there.
 */
export function openedWith(search: string, referrer: string, origin: string): string {
  const given = new URLSearchParams(search);
  const came = URL.canParse(referrer) ? new URL(referrer) : undefined;
  if (came?.origin !== origin || (given.get('from') ?? came.pathname) !== came.pathname) return given.toString();
  const values = [...came.searchParams].filter(([name]) => !given.has(name) && !['about', 'from'].includes(name));
  // The figures of an example are nobody's own.
  const own = came.searchParams.has('example') ? [] : values;
  return new URLSearchParams([...given, ...own, ['from', came.pathname]]).toString();
}

/** What is wrong with a field. */
export function faultOf(field: TicketField, value: string): string | undefined {
  if (field === 'about') return value.trim() === '' ? 'Say first what it is about.' : undefined;
  // A person reads it, in digits of any script: "63 of 100" and "about 40" say enough.
  const isSaid = value.trim() === '' || /\p{Nd}/u.test(value);
  return (field === 'used' || field === 'shows') && !isSaid ? 'Enter it in digits, such as 37, or leave this empty.' : undefined;
}

/** The ticket as text: the question, then each thing that is known. */
export function ticketText(ticket: Ticket): string {
  const { about, ...facts } = ticket;
  const known = Object.entries(facts).filter(([, value]) => value.trim() !== '');
  const lines = known.map(([field, value]) => `${TICKET_LABELS[field as TicketField]}: ${value.trim()}`);
  return `${[about.trim(), lines.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

/** The subject: the first line, or its beginning. */
function subjectOf({ about }: Ticket): string {
  const line = about.trim().split('\n')[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}

const encoded = (text: string) => encodeURIComponent(wellFormed(text).replace(/\r?\n/g, '\r\n'));

/** An address with its places filled in. A mail address without places gets the subject and the text. */
function filled(template: string, subject: string, text: string): string {
  const isMail = template.startsWith('mailto:');
  const hasPlaces = /\{(subject|text)\}/.test(template);
  const whole = isMail && !hasPlaces ? `${template}${template.includes('?') ? '&' : '?'}subject={subject}&body={text}` : template;
  return whole.replace(/\{(subject|text)\}/g, (_, place) => encoded(place === 'subject' ? subject : text));
}

/** Whether an address takes the text of a ticket with it. */
export const takesText = (template: string): boolean => template.startsWith('mailto:') || template.includes('{text}');

/**
 * The owner's way to support with a ticket in it. `isShortened`: the text did not fit into an address, which then has its beginning.
 * `template`: an address that may hold {subject} and {text}, or a plain one.
 */
export function supportAddress(template: string, ticket: Ticket): { href: string; isShortened: boolean } {
  const subject = subjectOf(ticket);
  const letters = [...ticketText(ticket).trim()];
  const whole = filled(template, subject, letters.join(''));
  if (whole.length <= LONGEST_ADDRESS || !takesText(template)) return { href: whole, isShortened: false };
  const at = (count: number) => filled(template, subject, `${letters.slice(0, count).join('')} …`);
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (at(middle).length <= LONGEST_ADDRESS) fits = middle;
    else tooLong = middle;
  }
  return { href: at(fits), isShortened: true };
}

/** The owner's way to support without a ticket. */
export const plainAddress = (template: string): string => template.replace(/\{(subject|text)\}/g, '');
