/**
 * What tells whether the best entry answers a query. Each is 0 to 1.
 *
 * - `coverage`, `questionCoverage`: the share of what the query says, by inverse document frequency, that the entry holds, and that one of
 *   its questions holds.
 * - `similarity`: of the query to the likest question; `margin`: to the next entry's score.
 * - `rarestMatch`: how rare the rarest word is that matched: nothing but the site's commonest words tells little.
 * - `matchedWeight`: how much matched; `length`: how many words are no stopwords.
 * - `unknownShare`, `shortUnknown`: the share of words that the index does not have; of a query of one or two once more.
 * - `guessedShare`: the words that were begun, joined, shortened or misspelt. `stopwordsOnly`, `elsewhere`: 1 or 0.
 */
export type Features = Record<(typeof FEATURES)[number], number>;

export const FEATURES = [
  'coverage',
  'questionCoverage',
  'similarity',
  'margin',
  'rarestMatch',
  'matchedWeight',
  'length',
  'unknownShare',
  'shortUnknown',
  'guessedShare',
  'stopwordsOnly',
  'elsewhere',
] as const;

/** A logistic regression: the weights of the features, and the probability from which an entry counts as an answer. */
export type GateModel = { bias: number; weights: Features; threshold: number };

/** How likely it is that the best entry answers the query, 0 to 1. */
export function probabilityOf(features: Features, { bias, weights }: GateModel): number {
  const sum = FEATURES.reduce((total, name) => total + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
