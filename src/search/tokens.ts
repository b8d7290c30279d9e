import { stemmer } from 'stemmer';

/** The most characters of a query that are read. Real questions are shorter; anything longer was pasted by mistake or with bad intent. */
export const LONGEST_QUERY = 300;

/** The `maxlength` of a field for such a query: a character takes two code units at most. Browsers may take seconds to draw longer text. */
export const LONGEST_TYPED = 2 * LONGEST_QUERY;

/**
 * Cleans up a query that was typed or came in an address: removes the white space around it and lone surrogates, which no address can hold,
 * and cuts it to `LONGEST_QUERY`.
 */
export const queryOf = (typed: string): string =>
  [...typed.trim().slice(0, LONGEST_TYPED)]
    .filter((letter) => !/\p{Cs}/u.test(letter))
    .slice(0, LONGEST_QUERY)
    .join('')
    .trim();

/** Lower case, without accents and apostrophes. Applied to queries and indexed text alike. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();

/** The tokens of a text, folded. A number is a token. */
export const tokensOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Words that say little about the subject. They make up most of a whole sentence. Question words are among them: "how many" and "when" tell
 * questions apart, and little else.
 */
export const STOPWORD_LIST: readonly string[] =
  `a about above actually after again all almost already also although always am an and another any anybody anyone anything anyway
  are around as ask asked asking at away bad be because been being between bit both but by came can cannot cant come comes coming
  could couldnt day days dear did didnt do does doesnt doing done dont each either else even ever every everybody everyone
  everything exactly explain far feel few find for found friend from full further get gets getting give given go goes going good
  got gotta great guys had happen happened happening happens has hasnt have havent having he hello help her here hey hi him his
  how however i id if ill im in instead into is isnt it its itself ive just kind kindly know known least let lets like likely
  little ll look looking lot lots made make makes many may maybe me mean means might mine most much must my myself need needed
  needs never nice no nobody none nor not nothing now of often ok okay on once one only onto or other others our ourselves part
  per perhaps person please pls possible probably problem put quite rather re really right said same saw say saying says see seem
  seems seen several shall she should show since so some somebody someone something sometimes soon sorry still stuff such sure
  tell than thank thanks that thats the their them then there theres these they theyre thing things think this those though
  through to today together told tomorrow too towards tried try trying under understand until up upon us using very via wanna want
  wanted wants was wasnt way we week weeks well went were weve what whatever whats when whenever where wheres whether which while
  who whom whose why will with within without wont wonder wondering word words work worked working works would wouldnt wrong yes
  yesterday yet you your youre yours yourself flikly help center question answer guide information info page site website app tool
  product customer user people person rest rests straight`
    .split(/\s+/)
    .filter(Boolean);
const STOPWORDS = new Set(STOPWORD_LIST);

export const isStopword = (token: string): boolean => STOPWORDS.has(token);

/**
 * The stem of a word by Porter's rules: "refreshes", "refreshed" and "refreshing" have one. Only for comparing. A short word is its own
 * stem, because "use", "ads" and "bed" would lose what tells them apart.
 */
export const stemOf = (word: string): string => (word.length < 4 || /\d/.test(word) ? word : stemmer(word));
