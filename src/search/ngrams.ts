/**
 * The n-grams of three and of four characters in a text, each as often as it occurs. Each is a number with seven bits a character: a
 * browser counts numbers several times as fast as strings. Letters outside ASCII may collide, which does no harm.
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
 * Compares a text with each of the questions: the cosine similarity of their sets of character n-grams, weighted by inverse document
 * frequency among the questions; 0 to 1. `normalise` prepares each text for the comparison.
 */
export function similarityTo(questions: readonly string[], normalise: (text: string) => string): (text: string) => Float64Array {
  // The questions that contain each n-gram, in order: the last one shows whether the current question is listed already.
  const postings = new Map<number, number[]>();
  questions.forEach((question, id) => {
    for (const gram of gramsOf(normalise(question))) {
      const posting = postings.get(gram);
      if (!posting) postings.set(gram, [id]);
      else if (posting.at(-1) !== id) posting.push(id);
    }
  });
  /** The square of a weight, since each n-gram counts in both texts. */
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
