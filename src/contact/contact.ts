import { copyText } from '../client/clipboard.ts';
import { LONGEST_QUERY, queryOf } from '../search/tokens.ts';
import { CONTACT_WORDS } from './messages.ts';
import { faultOf, openedWith, supportAddress, type Ticket, type TicketField, takesText, ticketFrom, ticketText } from './ticket.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The answers follow the typing after this long without a key. In milliseconds. */
const PAUSE = 250;
/** If the answers take longer than this, a message says so. In milliseconds. */
const SLOW = 1_000;
const SHOWN = 3;

/**
 * Shows the answers that are nearest to a question. The site's search loads when the field is used. `onCase` gets the parameters of the
 * calculator for a case in the question: what it says of the account.
 */
function nearestAnswers(root: HTMLElement, base: string, onCase: (parameters: string) => void): (question: string) => void {
  const status = root.querySelector('.contact-status');
  const list = root.querySelector('.contact-answers');
  let latest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const find = async (question: string, mine: number) => {
    const say = (words: string, rows: Node[] = []) => {
      if (mine !== latest) return;
      if (status) status.textContent = words;
      list?.replaceChildren(...rows);
    };
    if (question === '') return say('');
    const slow = setTimeout(say, SLOW, CONTACT_WORDS.searching);
    try {
      const { search } = await import('./late-search.ts');
      const { results, isAnswered } = await search(question, base);
      if (mine === latest) onCase(results.map(({ href }) => href.split('/calculator/?')[1]).find((query) => query !== undefined) ?? '');
      const rows = results.slice(0, SHOWN).map(({ href, title, excerpt }) => {
        const link = document.createElement('a');
        link.href = href;
        link.textContent = title.map(({ text }) => text).join('');
        const summary = document.createElement('p');
        summary.textContent = excerpt.map(({ text }) => text).join('');
        const row = document.createElement('li');
        row.append(link, summary);
        return row;
      });
      say(rows.length === 0 ? CONTACT_WORDS.none : isAnswered ? CONTACT_WORDS.nearest : CONTACT_WORDS.nearOnly, rows);
    } catch {
      say(CONTACT_WORDS.failed);
    } finally {
      clearTimeout(slow);
    }
  };
  return (question) => {
    latest += 1;
    clearTimeout(waiting);
    waiting = setTimeout(find, PAUSE, queryOf(question.slice(0, 2 * LONGEST_QUERY)), latest);
  };
}

/** Starts the contact page. It fills the form from the address, and sends and keeps nothing. */
export function startContact(root: HTMLElement): void {
  const fields = new Map([...root.querySelectorAll<Field>('[data-field]')].map((field) => [field.dataset.field as TicketField, field]));
  const preview = root.querySelector<HTMLTextAreaElement>('.contact-text');
  const send = root.querySelector<HTMLAnchorElement>('.contact-send');
  const note = root.querySelector('.contact-note');
  const said = root.querySelector('.contact-said');
  const plan = fields.get('plan');
  const about = fields.get('about');
  if (!preview || !send || !note || !said || !about || !(plan instanceof HTMLSelectElement)) return;
  const { template = '', base = '/' } = root.dataset;
  const plans = new Map([...plan.options].filter(({ dataset }) => dataset.id).map(({ dataset, value }) => [dataset.id ?? '', value]));
  const opened = ticketFrom(openedWith(location.search, document.referrer, location.origin), plans, location.origin);
  for (const [name, field] of fields) if (field.value === '') field.value = opened[name];

  const ticketNow = () => Object.fromEntries([...fields].map(([name, field]) => [name, field.value])) as Ticket;
  const update = () => {
    const ticket = ticketNow();
    const { href, isShortened } = supportAddress(template, ticket);
    preview.value = ticketText(ticket);
    send.href = href;
    note.textContent = isShortened ? CONTACT_WORDS.shortened : takesText(template) ? '' : CONTACT_WORDS.paste;
  };
  /** What the question says of the account goes into the fields that nobody has filled in. */
  let read: Partial<Ticket> = {};
  const fillFrom = (parameters: string) => {
    const ticket = ticketFrom(parameters, plans, location.origin);
    for (const [name, field] of fields) {
      if (name !== 'about' && name !== 'page' && (field.value === '' || field.value === read[name])) field.value = ticket[name];
    }
    read = ticket;
    update();
  };
  const find = nearestAnswers(root, base, fillFrom);
  const showFault = (name: TicketField, field: Field, fault: string | undefined) => {
    const place = root.querySelector(`#contact-${name}-fault`);
    if (place) place.textContent = fault ?? '';
    if (fault === undefined) field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
  };
  /** Shows what is wrong, and moves to the first field that is. Returns whether nothing is. */
  const check = () => {
    const faults = [...fields].map(([name, field]) => ({ name, field, fault: faultOf(name, field.value) }));
    for (const { name, field, fault } of faults) showFault(name, field, fault);
    const wrong = faults.find(({ fault }) => fault !== undefined);
    said.textContent = wrong ? CONTACT_WORDS.wrong : '';
    wrong?.field.focus();
    return !wrong;
  };

  for (const [name, field] of fields) {
    field.addEventListener('input', () => {
      if (field.hasAttribute('aria-invalid')) showFault(name, field, faultOf(name, field.value));
      said.textContent = '';
      update();
      if (field === about) find(field.value);
    });
  }
  about.addEventListener('focus', () => void import('./late-search.ts').then(({ load }) => load(base)).catch(() => undefined), {
    once: true,
  });
  root.querySelector('.contact-copy')?.addEventListener('click', async () => {
    if (!check()) return;
    said.textContent = (await copyText(preview.value, preview)) ? CONTACT_WORDS.copied : CONTACT_WORDS.refused;
    preview.hidden = false;
  });
  send.addEventListener('click', (event) => {
    if (!check()) event.preventDefault();
  });
  update();
  root.dataset.awake = '';
  if (about.value !== '') find(about.value);
}
