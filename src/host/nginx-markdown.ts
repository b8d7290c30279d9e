// Content negotiation: who asks for Markdown is sent a page's copy, unless HTML is preferred. A wildcard asks for HTML: no browser names
// Markdown. nginx has no numbers, so qualities are compared digit by digit.

/** A media range without its quality, as a regular expression. */
const range = (type: string) => `(?:^|,)\\s*${type}\\s*(?:;(?!\\s*q=)[^,;]*)*`;

/** A map from what is accepted to the quality of the first type that is named: "1", or a number below it such as "0.8". */
function qualityMap(name: string, types: readonly string[]): string {
  const lines = types.flatMap((type, at) => [
    `  "~*${range(type)};\\s*q=(?<${name}_${at}>0(\\.[0-9]*)?)\\s*(,|;|$)" $${name}_${at};`,
    `  "~*${range(type)}(,|;|$)" "1";`,
  ]);
  return `map $http_accept $${name} {\n  default "0";\n${lines.join('\n')}\n}`;
}

/** The pairs of digits of which the second is larger. \1 is what stands before both. */
const LARGER = Array.from({ length: 9 }, (_, digit) => `${digit}[0-9]*:0\\.\\1[${digit + 1}-9]`).join('|');

/**
 * Maps for nginx's `http` block. `$help_html` is empty if Markdown is to be sent. Otherwise it is a suffix
 * that makes the name of the Markdown copy one that no file has. `$help_vary` is the Vary header: a page depends on both headers.
 */
export const MARKDOWN_MAPS = `${qualityMap('help_markdown_quality', ['text/markdown'])}
${qualityMap('help_html_quality', ['text/html', 'text/\\*', '\\*/\\*'])}
map "$help_markdown_quality:$help_html_quality" $help_html {
  default "";
  "~^0(\\.0*)?:" "-refused";
  "~^0(\\.[0-9]*)?:1$" "-less-liked";
  "~^0\\.([0-9]*)(${LARGER})" "-less-liked";
  "~^0\\.([0-9]*):0\\.\\1[0-9]*[1-9]" "-less-liked";
}
map $uri $help_vary {
  default "Accept-Encoding";
  "~/index\\.(html|md)(\\.br|\\.gz)?$" "Accept, Accept-Encoding";
}`;
