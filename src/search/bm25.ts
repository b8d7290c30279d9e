/** The usual parameters of BM25+: how soon more occurrences stop counting, how much a field's length counts, the least of a match. */
const [K, B, DELTA] = [1.2, 0.7, 0.5];

/** The documents that contain a term, each with the number of its occurrences. */
type Posting = Map<number, number>;

/**
 * Scores documents by BM25+. A document is the terms of its fields, and `boosts` holds a weight for each field. The returned function takes
 * the terms of a query with their weights, and returns the score of each document that contains one. A document that matches more terms
 * gains twice: by the sum of their scores, and by a factor, their number.
 */
export function bm25Of<Field extends string>(
  documents: readonly Readonly<Record<Field, readonly string[]>>[],
  boosts: Readonly<Record<Field, number>>,
): (query: ReadonlyMap<string, number>) => Map<number, number> {
  const fields = (Object.keys(boosts) as Field[]).map((field) => {
    const postings = new Map<string, Posting>();
    const lengths = documents.map((document) => new Set(document[field]).size);
    documents.forEach((document, id) => {
      for (const term of document[field]) {
        const posting = postings.get(term) ?? new Map<number, number>();
        posting.set(id, (posting.get(id) ?? 0) + 1);
        postings.set(term, posting);
      }
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
    return { boost: boosts[field], postings, norms: lengths.map((length) => K * (1 - B + (B * length) / mean)) };
  });
  return (query) => {
    const sums = new Map<number, { score: number; matched: number }>();
    for (const [term, weight] of query) {
      const scores = new Map<number, number>();
      for (const { boost, postings, norms } of fields) {
        const posting: Posting = postings.get(term) ?? new Map();
        const idf = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5));
        for (const [id, count] of posting) {
          const score = weight * boost * idf * (DELTA + (count * (K + 1)) / (count + (norms[id] ?? K)));
          scores.set(id, (scores.get(id) ?? 0) + score);
        }
      }
      for (const [id, score] of scores) {
        const sum = sums.get(id);
        sums.set(id, { score: (sum?.score ?? 0) + score, matched: (sum?.matched ?? 0) + 1 });
      }
    }
    return new Map([...sums].map(([id, { score, matched }]) => [id, score * matched]));
  };
}
