const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|two hundred|thousand|dozen';
const BETWEEN = String.raw`(?:[\s\u00a0*_-]|&nbsp;|(?:one-time|included|monthly|free|add-on|more|extra)\b)+`;

const figure = new RegExp(
  [
    String.raw`\b(?:\d[\d.,]*|${NUMBER_WORDS})${BETWEEN}credits?\b`,
    String.raw`\bcredits?\s*[:=(]\s*\d`,
    String.raw`\b(?:\d+|${NUMBER_WORDS})${BETWEEN}months?\b`,
  ].join('|'),
  'i',
);

/** The figures of credits and of months that stand as literals in a text of the site. */
export const literalFigures = (text: string): string[] => text.split('\n').filter((line) => figure.test(line));
