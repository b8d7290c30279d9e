import { ContentError } from './read-yaml.ts';

/** What of an answer its summary is filled from. `file` is named where a figure is missing. */
export type Summarised = { file: string; summary: string; rules: readonly string[] };

/** The figures that a summary may name. */
export type Figures = {
  plans: readonly { id: string; credits: number | 'negotiated' }[];
  rule: (id: string) => { figures?: Record<string, number> | undefined };
};

/**
 * A summary with its figures, each from the catalog: `{pro}` is what a plan includes, `{months}` a figure of a rule that the answer
 * rests on. Throws ContentError for a name that is neither.
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
