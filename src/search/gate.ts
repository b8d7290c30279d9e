/**
 * The features that tell whether the best entry answers a query. Each is 0 to 1.
 *
 * - `coverage`, `questionCoverage`: the share of the query's words, weighted by inverse document frequency, that the entry contains, and
 *   that one of its questions contains.
 * - `similarity`: of the query to the most similar question; `margin`: to the next entry's score.
 * - `rarestMatch`: how rare the rarest matched word is: a match of only common words tells little.
 * - `matchedWeight`: the weight of the matched words; `length`: the number of words that are no stopwords.
 * - `unknownShare`, `shortUnknown`: the share of words that the index does not have; the second only for queries of one or two words.
 * - `guessedShare`: the share of words that are prefixes, joined, shortened or misspelt. `stopwordsOnly`, `elsewhere`: 1 or 0.
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

/**
 * The probability that the best entry answers the query, 0 to 1. Throws an error if the model has no weight for a feature: it is that of
 * another deployment, and every query would seem to have no answer.
 */
export function probabilityOf(features: Features, { bias, weights }: GateModel): number {
  const sum = FEATURES.reduce((total, name) => total + weights[name] * features[name], bias);
  if (Number.isNaN(sum)) throw new Error('The gate of the index has other features.');
  return 1 / (1 + Math.exp(-sum));
}
