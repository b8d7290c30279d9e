/** The longest line that is read, in bytes. nginx writes at most six bytes for each of the 4,096 that it takes. */
const LONGEST_LINE = 65_536;
const LINE_FEED = 0x0a;

/**
 * Splits what arrives in pieces into lines, decoded from UTF-8; invalid bytes become U+FFFD. A line of more than `longest` bytes is undefined,
 * and no more than that is held in memory. An empty line counts, but not the end after the last line.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<string | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= longest) parts.push(part);
  };
  const line = () => {
    const text = length <= longest ? Buffer.concat(parts).toString() : undefined;
    parts = [];
    length = 0;
    return text;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
