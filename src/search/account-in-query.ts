import { type DateMatch, datesIn } from './figures.ts';
import { stemOf } from './tokens.ts';

/** A pack in a query: its credits, and the day on which it was bought. */
export type BoughtPack = { credits: string; bought: DateMatch };

/**
 * What a query says about an account. `start`: a day on which it was billed. `used`: the credits used. `billing`: the credits that Billing
 * shows. `rest`: the other words, with `READ` for each statement that was read, `PLAN` for a plan, and `DATE` and a number for a date that
 * belongs to no statement.
 */
export type Account = {
  start: DateMatch | undefined;
  used: string | undefined;
  billing: string | undefined;
  packs: BoughtPack[];
  rest: string[];
};

const READ = '~';
const PLAN = '@';
const DATE = '#';

/** Whether a word of the rest is a mark, for something that was read. */
export const isMark = (word: string): boolean => word === READ || word === PLAN;
/** Whether a word of the rest is a date that was not understood. */
export const isOpenDate = (word: string): boolean => word.startsWith(DATE);

const wordList = (words: string) => words.trim().split(/\s+/);
const isOneOf = (words: string) => {
  const list = new Set(wordList(words));
  return (word: string | undefined) => list.has(word ?? '');
};

/** Whether a word is about a pack. */
export const isOfPack = isOneOf('pack packs bought purchased addon addons topup extra');

/** Words about a billing period. A date beside other words may belong to anything: "I cancelled pro on 3 March". */
const BILLING_STEMS = new Set(
  wordList(`anchor anniversary begin began bill credit cycle date join month next period plan refresh renew renewal reset sign start
    subscribe subscriber subscription`).map(stemOf),
);
export const isOfBilling = (word: string): boolean => BILLING_STEMS.has(stemOf(word));

const one = (words: string) => ` (?:${wordList(words).join('|')})`;
/** Some of these words, in any number and order. */
const some = (words: string) => `(?:${one(words)})*`;
const FIGURE = ' (\\d{1,6})';
const ON_DATE = ` ${DATE}(\\d+)`;
const END = '(?= )';

const BUYING = 'bought buy buys purchased purchase added topup got pack packs addon addons extra plus';
const PACK_WORDS = 'bought purchased added pack packs addon addons topup extra additional';
const FIRST_WORDS = `a an the another also then more of with for by worth credits he she they i we it ${PACK_WORDS}`;
const BETWEEN = some(`credit credits more of from on dated in at the was were date ${PACK_WORDS}`);
/** "2" of "2 packs of 50". */
const HOW_MANY = '(?: ([1-9]|1\\d|20)(?= (?:packs?|addons?) ))?';
/** A figure and the day of its purchase, in either order. */
const PACK = new RegExp(`${HOW_MANY}((?:${one(BUYING)}${some(FIRST_WORDS)})?)${FIGURE}(${BETWEEN})${ON_DATE}${END}`, 'g');
const DATED_PACK = new RegExp(
  `((?:${one(PACK_WORDS)}${BETWEEN})?)${ON_DATE}(${some(`${BUYING} ${FIRST_WORDS}`)})${FIGURE}${BETWEEN}${END}`,
  'g',
);

const USED = 'used spent consumed burned burnt wasted blew utilized utilised';
const OF_ALL = '(?: (?:out )?of(?: (?:the|my|his|her|their))? (?:\\d+|credits))?';
const COUNTED = `((?: credits?)?${OF_ALL}(?: credits?)?)`;
const USED_AFTER = new RegExp(
  `${FIGURE}${COUNTED}${some('are were is was have has had been already included so far now')}${one(`${USED} gone`)}${END}`,
  'g',
);
const USED_BEFORE = new RegExp(
  `${one(`${USED} usage using through`)}(${some(`up about around only already just is was of are a the them so far now this period month
    exactly total credits through`)})${FIGURE}${COUNTED}${END}`,
  'g',
);

/** "Billing shows 63", "the app says that I have 63 credits left". */
const SHOWN = new RegExp(
  `${one('shows show showed showing says say said displays displayed reads')}(${some(`me us them only just still now that i we they he she it
    have has had there are is a about`)})${FIGURE}(${some('credit credits left remaining available')})${END}`,
  'g',
);
const isPlaceOfBilling = isOneOf('billing balance account dashboard page app flikly');

const STARTING = `since from start started starts starting renew renews renewed renewing renewal bill bills billed billing subscribed
  subscription subscriber joined signed anchor anniversary cycle period refresh refreshes refreshed refreshing reset resets began begins
  month plan`;
const START = new RegExp(
  `(?:${one(STARTING)}| ${PLAN})${some(`on the a date day days is was of it its at in to next last each every up been being customer he she
    they i has for ${STARTING}`)}${ON_DATE}${END}`,
  'g',
);
/** Events that are no bill: a date beside one of them is its own. */
const ENDING = /^(cancel|charg|refund|hack|paus|delet)/;
const EVENT = /^(cancel|charg|refund|hack|paus|delet|expir|end|stop|clos|chang|upgrad|downgrad|switch|until|till|fail|creat|publish|post)/;

/** Words that may stand beside a bare figure of credits: "used 37 since" counts credits, and "used 3 templates" does not. */
const isNeutral = isOneOf(`a about all already also am an and are around as at been but by can customer did do does for from had has have he
  her his how i if in is it just left me my need needs no now on only our please plus since she so still that the their them then they this today
  until up user want wants was we were what when where who will with would you your`);
const isBuying = isOneOf(BUYING);
const isBeside = (word = '') => word === '' || isOpenDate(word) || isMark(word) || isNeutral(word) || isOfBilling(word) || isBuying(word);

/** A text from which statements are read, one after the other. */
class Statements {
  text: string;
  constructor(text: string) {
    this.text = text;
  }

  /**
   * Reads the first match that is accepted, and puts a mark in its place. `accept` gets the groups, and the words before and after.
   */
  read(pattern: RegExp, accept: (groups: string[], before: string[], after: string | undefined) => boolean): boolean {
    for (const match of this.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const before = wordList(this.text.slice(0, match.index));
      const groups = match.slice(1).map((group) => group ?? '');
      if (!accept(groups, before, wordList(this.text.slice(end))[0])) continue;
      this.text = `${this.text.slice(0, match.index)} ${READ}${this.text.slice(end)}`;
      return true;
    }
    return false;
  }
}

/** Reads what a query says about an account. `isPlan`: whether the word at a position names a plan. `today`: an ISO date. */
export function accountIn(words: readonly string[], today: string, isPlan: (position: number) => boolean): Account {
  const dates = datesIn(words, today);
  const marked = words.flatMap((word, k) => {
    const date = dates.findIndex(({ at }) => at.has(k));
    if (date < 0) return isPlan(k) ? [PLAN] : [word];
    return dates[date]?.at.has(k - 1) ? [] : [DATE + date];
  });
  const found = new Statements(
    ` ${marked.join(' ')} `.replace(/ add ons?(?= )/g, ' addon').replace(/ (?:top|topped|topping) ups?(?= )/g, ' topup'),
  );
  const packs: BoughtPack[] = [];
  let used: string | undefined;
  let billing: string | undefined;
  let start: DateMatch | undefined;

  const readPacks = (pattern: RegExp, accept: (words: string, before: string[], after: string | undefined) => boolean) => {
    const take = (groups: string[], before: string[], after: string | undefined) => {
      const [count, lead = '', figure, between = '', date] = pattern === PACK ? groups : ['', groups[0], groups[3], groups[2], groups[1]];
      const bought = dates[Number(date)];
      if (!bought || Number(figure) === 0 || !accept(lead + between, before, after)) return false;
      for (let k = 0; k < Number(count || 1); k += 1) packs.push({ credits: String(Number(figure)), bought });
      return true;
    };
    while (found.read(pattern, take));
  };
  const isBought = (said: string) => wordList(said).some(isBuying);
  const takeUsed = (figure: string | undefined) => {
    used = String(Number(figure));
    return true;
  };

  readPacks(PACK, isBought);
  const isUsed =
    found.read(USED_AFTER, ([figure, counted = ''], before, after) => {
      const last = before.at(-1);
      const isCounted = counted.includes('credit') || (isBeside(last) && (isBeside(after) || /^\d/.test(after ?? '')));
      return isCounted && !isBuying(last) && !/^\d/.test(last ?? '') && takeUsed(figure);
    }) ||
    found.read(USED_BEFORE, ([said = '', figure, counted = ''], _, after) => {
      return (`${said}${counted}`.includes('credit') || isBeside(after)) && takeUsed(figure);
    });
  found.read(SHOWN, ([, figure], before) => {
    if (!before.slice(-4).some(isPlaceOfBilling)) return false;
    billing = String(Number(figure));
    return true;
  });
  readPacks(DATED_PACK, isBought);
  const openDates = () => wordList(found.text).filter(isOpenDate);
  // "50 on 10 june" is a pack only beside something else that is known of the account.
  if (isUsed || packs.length > 0 || openDates().length > 1)
    readPacks(PACK, (_, before, after) => isBeside(before.at(-1)) && isBeside(after));

  const isCued = found.read(START, ([date], before) => {
    start = dates[Number(date)];
    return !before.slice(-2).some((word) => ENDING.test(word));
  });
  if (!isCued) {
    start = undefined;
    found.read(new RegExp(`${ON_DATE}${END}`, 'g'), ([date], before) => {
      if (before.slice(-3).some((word) => EVENT.test(word))) return false;
      start = dates[Number(date)];
      return true;
    });
  }
  return { start, used, billing, packs, rest: wordList(found.text).filter(Boolean) };
}
