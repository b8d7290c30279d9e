import type { Report } from './report.ts';
import { readWords, type Section, sectionsOf } from './sections.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; overflow-wrap: anywhere; padding: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid GrayText; padding: 0.5rem 0.75rem 0.5rem 0; text-align: start; vertical-align: top; }
td:first-child, th:first-child { text-align: end; white-space: nowrap; width: 5rem; }
p { margin: 0.25rem 0; }`;

const paragraph = (words: string) => `<p>${escaped(words)}</p>`;

function sectionHtml({ title, figures, rows, left }: Section, k: number): string {
  const lines = rows.map(
    ({ figure, words, more }) => `<tr><td>${figure}</td><td><strong>${escaped(words)}</strong>${more.map(paragraph).join('')}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<table aria-labelledby="part-${k}"><thead><tr><th scope="col">${escaped(figures)}</th><th scope="col">what</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table>
`;
  return `<h2 id="part-${k}">${escaped(title)}</h2>\n${table}${left === undefined ? '' : `${paragraph(left)}\n`}`;
}

/** The report as a whole page, which loads nothing and runs nothing. */
export const reportHtml = (report: Report): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What readers said</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>What readers said</h1>
${readWords(report).map(paragraph).join('\n')}
${sectionsOf(report).map(sectionHtml).join('')}</main>
</body>
</html>
`;
