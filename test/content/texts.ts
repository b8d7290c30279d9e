import { ContentError } from '../../src/content/read-yaml.ts';
import { CITED_RULES } from '../../src/rules/index.ts';

/** Small files in the catalog's form. Their lines do not move when the real catalog changes. */
export const plansText = `confirmed: 2020-01

plans:
  trial:
    name: Trial
    credits: 7
    recurs: once
    rule: included.free-one-time
  small:
    name: Small
    credits: 20
    recurs: billing-period
    rule: included.by-plan
  agreed:
    name: Agreed
    credits: negotiated
    recurs: negotiated
    rule: included.custom-per-period
`;

export const ratesText = `status: illustrative
confirmed: 2020-01

workflows:
  clip:
    name: Clip
    unit: second-of-output
    credits: { low: 0.4, high: 0.8 }
    factors: [quality, resolution]
    usualLength: 5
  export:
    name: Export
    unit: run
    credits: { low: 0, high: 0 }

qualities:
  plain:
    name: Plain
    factor: 1
  fine:
    name: Fine
    factor: 1.2
    basis:
      - { vendor: Some vendor, choice: Fine, credits: 12, against: Plain, baseline: 10, where: its help center, when: 2020 or so }

resolutions:
  sd:
    name: SD
    factor: 1
`;

export const recipesText = `recipes:
  clips:
    name: Clips
    makes: { one: recording, many: recordings }
    fields:
      recordings: { ask: number, label: Recordings, usual: 1, from: 1, to: 100, counts: true }
      minutes: { ask: number, label: Minutes of each, usual: 30, from: 1, to: 600, offer: [20, 60] }
      quality: { ask: quality }
      resolution: { ask: resolution }
      captions: { ask: yes-or-no, label: With captions, usual: yes }
    steps:
      - { workflow: clip, runs: recordings, length: minutes, quality: quality, resolution: resolution }
      - { workflow: export, runs: recordings, only: captions }

  own-steps:
    name: Build my own
    makes: { one: workflow, many: workflows }
`;

const rule = (id: string) => `  ${id}:
    says: It is so.
    status: published
    article: about-credits
`;

export const rulesText = `confirmed: 2020-01
starts: 2020-01
rules:
  lot.lasts:
    says: Credits last {months} months.
    status: published
    article: about-credits
    figures: { months: 12 }
  lot.order:
    says: The oldest is used first.
    status: assumption
    article: about-counting
    reason: The order is not published.
    confirmed: 2020-03
${CITED_RULES.map(rule).join('')}`;

/** `text` with one place changed. A change that finds nothing to change fails the test. */
export function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The text holds no ${JSON.stringify(from)}.`);
  return text.replace(from, to);
}

/** Returns the message of a ContentError, starting with a new line. Any other outcome fails the test. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ContentError) return `\n${error.message}`;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

/** A mistake in a file: the text that is replaced, its replacement, and the whole text of the error. */
export type Mistake = { mistake: string; from: string; to: string; text: string };
