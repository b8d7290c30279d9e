import type { Report } from './report.ts';
import { readWords, type Section, sectionsOf } from './sections.ts';

function sectionText({ title, figures, rows, left }: Section): string[] {
  const width = Math.max(figures.length, ...rows.map(({ figure }) => String(figure).length));
  const at = (figure: string, words: string) => `  ${figure.padStart(width)}  ${words}`.trimEnd();
  return [
    '',
    title,
    ...(rows.length > 0 ? [at(figures, '')] : []),
    ...rows.flatMap(({ figure, words, more }) => [at(String(figure), words), ...more.map((line) => at('', `  ${line}`))]),
    ...(left === undefined ? [] : [`  ${left}`]),
  ];
}

/** The report as text for a terminal. */
export const reportText = (report: Report): string => [...readWords(report), ...sectionsOf(report).flatMap(sectionText), ''].join('\n');
