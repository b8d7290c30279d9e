import { z } from 'zod';
import { checkEachDay } from './card-days.ts';
import { type ChoiceVersion, choicesSchema } from './choices.ts';
import { checkVersions, type Earlier, type EntryOf, earlierList, type Given, wholeVersions } from './earlier.ts';
import { asList, id, month } from './parts.ts';
import { type WorkflowVersion, workflowSchema } from './workflows.ts';

const version = { status: z.enum(['illustrative', 'published'], { error: 'illustrative or published' }) };
type CardVersion = z.infer<z.ZodObject<typeof version>>;

/** The entries of a file as a list, each with its earlier versions in full. */
const datedList = <Version extends object>(entries: Record<string, EntryOf<Version>>) =>
  asList(entries).map(({ earlier, ...entry }): DatedEntry<Version> => {
    const now = entry as unknown as EntryVersion<Version>;
    return earlier ? { ...now, earlier: wholeVersions(now, earlier as Given<EntryVersion<Version>>[]) } : now;
  });

/** `content/catalog/rates.yaml`: what each workflow uses, and how quality and resolution change it. */
export const ratesSchema = z
  .strictObject({
    ...version,
    confirmed: month,
    earlier: earlierList(version).optional(),
    workflows: z.record(id, workflowSchema),
    qualities: choicesSchema,
    resolutions: choicesSchema,
  })
  .superRefine(({ status, earlier }, context) => checkVersions<CardVersion>({ status }, earlier, context))
  .superRefine(checkEachDay)
  .transform(
    ({ earlier, ...card }): RateCard => ({
      ...card,
      ...(earlier && { earlier: wholeVersions<CardVersion>({ status: card.status }, earlier) }),
      workflows: datedList<WorkflowVersion>(card.workflows),
      qualities: datedList<ChoiceVersion>(card.qualities),
      resolutions: datedList<ChoiceVersion>(card.resolutions),
    }),
  );

type EntryVersion<Version> = { id: string } & Version & { confirmed?: string | undefined };
type DatedEntry<Version> = EntryVersion<Version> & { earlier?: Earlier<EntryVersion<Version>>[] };

export type Workflow = DatedEntry<WorkflowVersion>;
export type RateChoice = DatedEntry<ChoiceVersion>;
export type WorkflowUnit = Workflow['unit'];

/**
 * The rate card. Its status decides whether the site calls its figures illustrative. `earlier`: its earlier statuses, oldest first.
 * A workflow or choice without a month of its own was confirmed in the card's month.
 */
export type RateCard = CardVersion & {
  confirmed: string;
  earlier?: Earlier<CardVersion>[];
  workflows: Workflow[];
  qualities: RateChoice[];
  resolutions: RateChoice[];
};
