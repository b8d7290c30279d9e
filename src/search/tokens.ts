/** Letters of a query that are looked at. A question is shorter; what is longer was pasted by mistake, or to do harm. */
export const LONGEST_QUERY = 300;

/** Places of a field for as many letters: each takes two at most. A browser may take seconds to draw what is longer. */
export const LONGEST_TYPED = 2 * LONGEST_QUERY;

/**
 * A query as it is worked with, from what was typed or came with an address: without the white space around it, no longer than
 * `LONGEST_QUERY`, and without halves of letters, which no address can hold.
 */
export const queryOf = (typed: string): string =>
  [...typed.trim().slice(0, LONGEST_TYPED)]
    .filter((letter) => !/\p{Cs}/u.test(letter))
    .slice(0, LONGEST_QUERY)
    .join('')
    .trim();

/** Lower case, without accents and apostrophes: what is typed and what is indexed meet here. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();

/** The tokens of a text, folded. A number is a token. */
export const tokensOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Words that say little about what is sought. Of a whole sentence they are most of it. Question words are among them: "how many" and
 * "when" tell one question from another, and little else.
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

/** A word without its usual English endings: "refreshes", "refreshed" and "refreshing" meet in one. Only for comparing. */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const base = word
    .replace(/(sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/ies$/, 'y')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=\w{3})(ation|ations)$/, 'e')
    .replace(/(?<=\w{3})(ing|ed)$/, '');
  return base.replace(/(?<=\w{3})e$/, '').replace(/([bdglmnprt])\1$/, '$1');
}
