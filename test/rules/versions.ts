import type { DatedCatalog, Earlier, Plan, RateChoice, Rule, Workflow } from '../../src/rules/index.ts';
import { card, small } from './fixtures.ts';

const was = <Version>(until: string, version: Version): Earlier<Version> => ({ until, was: version });

export const changedPlan: Plan = {
  ...small,
  earlier: [was('2026-06-30', { ...small, name: 'Mini', credits: 10 }), was('2026-09-30', { ...small, credits: 15 })],
};

const rule = (id: string, says: string): Rule => ({ id, says, status: 'published', article: 'about', confirmed: '2026-05' });
export const changedRule: Rule = {
  ...rule('add-on.expiry-months', 'Packs last 6 months.'),
  earlier: [was('2026-08-31', { ...rule('add-on.expiry-months', 'Packs last 3 months.'), status: 'assumption', reason: 'We thought so.' })],
};

const [clip, ...others] = card.workflows as [Workflow, ...Workflow[]];
export const changedClip: Workflow = {
  ...clip,
  earlier: [was('2026-07-31', { ...clip, unit: 'run', credits: { low: 2, high: 3 }, factors: ['quality'], usualLength: 2 })],
};
const [rough, plain, fine] = card.qualities as [RateChoice, RateChoice, RateChoice];

/** A catalog with invented figures that changed: a plan twice; a rule, a workflow, a choice and the status of the card once each. */
export const changedCatalog: DatedCatalog = {
  starts: '2026-05',
  plans: [changedPlan, { ...small, id: 'other' }],
  rules: [changedRule, rule('credit.meaning', 'A credit is a unit.')],
  rates: {
    ...card,
    status: 'published',
    earlier: [was('2026-10-31', { status: 'illustrative' as const })],
    workflows: [changedClip, ...others],
    qualities: [rough, plain, { ...fine, earlier: [was('2026-07-31', { ...fine, factor: 1.5 })] }],
  },
};
