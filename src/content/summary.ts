import { ContentError } from './read-yaml.ts';

/** The parts of an answer needed to fill in its summary. `file` is named in errors. */
export type Summarised = { file: string; summary: string; rules: readonly string[] };

/** The source of the figures in a summary. */
export type Figures = {
  plans: readonly { id: string; credits: number | 'negotiated' }[];
  rule: (id: string) => { figures?: Record<string, number> | undefined };
};

/**
 * A summary with the catalog's figures filled in: `{pro}` is the credits that a plan includes, `{months}` a figure of a rule that the
 * answer cites. Throws ContentError for any other name.
 */
export function withFigures({ file, summary, rules }: Summarised, { plans, rule }: Figures): string {
  return summary.replace(/\{([^{}]*)\}/g, (found, name: string) => {
    const plan = plans.find(({ id }) => id === name);
    const figure = plan?.credits ?? rules.map((id) => rule(id).figures?.[name]).find((value) => value !== undefined);
    if (figure !== undefined) return String(figure);
    const expected = `the id of a plan (${plans.map(({ id }) => id).join(', ')}), or a figure of a rule that the answer rests on`;
    throw new ContentError([{ file, key: 'summary', found, expected }]);
  });
}
