import type { DerivationLine } from '../rules/index.ts';
import { placeOf } from './catalog.ts';
import { isExampleLink } from './example-link.ts';
import type { Format } from './format.ts';
import { allWords, changeWords, SINCE, sinceWords } from './messages/changes.ts';
import { derivationWords, tagOf } from './messages/derivation.ts';
import { confirmedWords, enteredWords, REPORT_WORDS, TAGS } from './messages/report.ts';
import { WORKING_WORDS } from './messages/titles.ts';
import { assumptionsIn, partsOf } from './parts.ts';
import { changesSince } from './results/since.ts';
import type { Shown } from './useCalculator.ts';

/** A step of a derivation in words, with its tag and the address of the rule that it rests on. */
export type ReportStep = { tag: string; words: string; place: string | undefined };
/** A question with its result and the derivation. */
export type ReportSection = { title: string; result: ReportStep; steps: ReportStep[] };
/** For a report on an earlier day: the day, and what has changed in the catalog since. */
export type ReportSince = { words: string; changes: string[] };
/** What a customer or an agent shares: inputs, results with their derivations, the month of the rules, and the address. */
export type Report = {
  title: string;
  entered: { label: string; value: string }[];
  /** Undefined if nothing has changed since. */
  since: ReportSince | undefined;
  sections: ReportSection[];
  /** The assumptions behind the results, each once. */
  assumptions: { says: string; place: string | undefined }[];
  /** The meanings of the tags that it uses. */
  tags: { tag: string; means: string }[];
  confirmed: string;
  link: string;
};

function sinceOf({ inputs, results, present }: Shown, format: Format): ReportSince | undefined {
  const changes = changesSince(inputs, results, present);
  if (changes.length === 0) return undefined;
  return { words: sinceWords(inputs.today, format), changes: allWords(changes, (change) => changeWords(change, format)) };
}

/** Returns everything that the calculator shows, in words. `link`: the absolute address of this calculation. */
export function reportOf(shown: Shown, format: Format, link: string): Report {
  const { inputs, names, catalog } = shown;
  const answered = partsOf(shown);
  const stepOf = (line: DerivationLine): ReportStep => {
    const { words, rule } = tagOf(line, catalog);
    return { tag: words, words: derivationWords(line, names, format), place: placeOf(rule) };
  };
  const sections = answered.map(({ title, lines }) => ({
    title,
    result: stepOf(lines.at(-1) as DerivationLine),
    steps: lines.map(stepOf),
  }));
  const assumed = assumptionsIn(shown);
  const rules = new Set(answered.flatMap(({ lines }) => lines.map(({ rule }) => rule)));
  const cited = [...catalog.rules.filter(({ id }) => rules.has(id)), ...assumed];
  return {
    title: isExampleLink(link) ? REPORT_WORDS.example : REPORT_WORDS.title,
    // What Billing shows counts for nothing while there is no balance.
    entered: enteredWords(shown.results.account?.balance ? inputs : { ...inputs, billing: '' }, catalog, names, format),
    since: sinceOf(shown, format),
    sections,
    assumptions: assumed.map((rule) => ({ says: rule.says, place: placeOf(rule) })),
    tags: TAGS.filter(({ tag }) => sections.some(({ steps }) => steps.some((step) => step.tag === tag))),
    confirmed: confirmedWords(
      cited.flatMap(({ confirmed }) => confirmed ?? []),
      format,
    ),
    link,
  };
}

const underline = (text: string) => `${text}\n${'-'.repeat(text.length)}`;

/** A report as plain text, for a ticket. */
export function plainText({ title, entered, since, sections, assumptions, tags, confirmed, link }: Report): string {
  const tagged = ({ tag, words }: ReportStep) => `[${tag}] ${words}`;
  const blocks = [
    title,
    [underline(REPORT_WORDS.entered), ...entered.map(({ label, value }) => `${label}: ${value}`)].join('\n'),
    since && [`${since.words} ${SINCE}`, ...since.changes.map((words) => `- ${words}`)].join('\n'),
    ...sections.map(({ title: question, result, steps }) =>
      [underline(question), tagged(result), '', ...steps.map((step, k) => `${k + 1}. ${tagged(step)}`)].join('\n'),
    ),
    assumptions.length > 0 && [underline(WORKING_WORDS.assumptions), ...assumptions.map(({ says }, k) => `${k + 1}. ${says}`)].join('\n'),
    tags.length > 0 && [WORKING_WORDS.tags, ...tags.map(({ tag, means }) => `[${tag}] ${means}`)].join('\n'),
    [confirmed, REPORT_WORDS.authority, link].filter(Boolean).join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

// Escapes what Markdown would interpret. A name in the catalog may have such characters.
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** A report as Markdown. Each tag links to the place that states it; `base` makes those links absolute. */
export function markdown({ title, entered, since, sections, assumptions, tags, confirmed, link }: Report, base: string): string {
  const linked = (words: string, place: string | undefined) => (place === undefined ? words : `[${words}](${new URL(place, base).href})`);
  const tagged = ({ tag, place }: ReportStep) => `**${linked(tag, place)}**`;
  const blocks = [
    `## ${title}`,
    `### ${REPORT_WORDS.entered}`,
    entered.map(({ label, value }) => `- ${escaped(label)}: ${escaped(value)}`).join('\n'),
    since && `${escaped(since.words)} ${SINCE}`,
    since?.changes.map((words) => `- ${escaped(words)}`).join('\n'),
    ...sections.flatMap(({ title: question, result, steps }) => [
      `### ${question}`,
      `${tagged(result)} **${escaped(result.words)}**`,
      steps.map((step, k) => `${k + 1}. ${tagged(step)} ${escaped(step.words)}`).join('\n'),
    ]),
    assumptions.length > 0 && `### ${WORKING_WORDS.assumptions}`,
    assumptions.map(({ says, place }, k) => `${k + 1}. ${linked(escaped(says), place)}`).join('\n'),
    tags.length > 0 && WORKING_WORDS.tags,
    tags.map(({ tag, means }) => `- **${tag}**: ${escaped(means)}`).join('\n'),
    [confirmed, REPORT_WORDS.authority].filter(Boolean).join(' '),
    `<${link}>`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
