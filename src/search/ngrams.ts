/**
 * The n-grams of a text of three and of four characters, one that stands there twice as often. Each is a number, of seven bits a character:
 * a browser counts numbers several times as fast as pieces of text. A letter that ASCII does not have is as good as any other.
 */
function gramsOf(text: string): number[] {
  const grams: number[] = [];
  let four = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    four = ((four << 7) | (character < 128 ? character : 1)) & 0xfff_ffff;
    if (at >= 2) grams.push(four & 0x1f_ffff);
    if (at >= 3) grams.push(four);
  }
  return grams;
}

/**
 * Compares a text with each of some questions: the cosine similarity of their sets of n-grams of characters, each weighted by its inverse
 * document frequency among the questions; 0 to 1. `normalise` makes of a text what is compared.
 */
export function similarityTo(questions: readonly string[], normalise: (text: string) => string): (text: string) => Float64Array {
  // The questions that hold each n-gram, in their order: the last one tells whether a question holds it already.
  const postings = new Map<number, number[]>();
  questions.forEach((question, id) => {
    for (const gram of gramsOf(normalise(question))) {
      const posting = postings.get(gram);
      if (!posting) postings.set(gram, [id]);
      else if (posting.at(-1) !== id) posting.push(id);
    }
  });
  /** The square of a weight: each n-gram counts in both texts alike. */
  const squareOf = (frequency: number) => Math.log(1 + questions.length / (frequency + 0.5)) ** 2;
  const squares = new Float64Array(questions.length);
  for (const posting of postings.values()) {
    const square = squareOf(posting.length);
    for (const id of posting) squares[id] = (squares[id] ?? 0) + square;
  }
  return (text) => {
    const similarities = new Float64Array(questions.length);
    let own = 0;
    for (const gram of new Set(gramsOf(normalise(text)))) {
      const posting = postings.get(gram) ?? [];
      const square = squareOf(posting.length);
      own += square;
      for (const id of posting) similarities[id] = (similarities[id] ?? 0) + square;
    }
    return similarities.map((sum, id) => (sum === 0 ? 0 : sum / Math.sqrt(own * (squares[id] ?? 1))));
  };
}
