import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FEATURES, type Features, type GateModel } from '../../src/search/gate.ts';
import type { QuestionIndex } from '../../src/search/question-index.ts';
import { rankerOf } from '../../src/search/rank.ts';
import { REAL } from '../sites/sites.ts';
import { queries, servedBy } from './quality.ts';

// npm run search:fit: fits the gate to the project's queries, over the index of the last build, and writes src/search/gate.json.

/** One query for the fit. `group`: its subject. A fit never trains on one query of a group to judge another of the same group. */
type Sample = { features: Features; answered: boolean; group: string };

const STEPS = 2_000;
const RATE = 0.1;
const MOMENTUM = 0.9;
/** Keeps weights small. */
const RIDGE = 0.003;
const FOLDS = 10;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A logistic regression by gradient descent with momentum, over normalized features. Both classes weigh the same. */
export function fitted(samples: readonly Sample[]): Omit<GateModel, 'threshold'> {
  const scales = FEATURES.map((name) => {
    const values = samples.map(({ features }) => features[name]);
    const centre = mean(values);
    return { name, centre, spread: Math.sqrt(mean(values.map((value) => (value - centre) ** 2))) || 1 };
  });
  const rows = samples.map(({ features }) => [1, ...scales.map(({ name, centre, spread }) => (features[name] - centre) / spread)]);
  const answered = samples.filter((sample) => sample.answered).length;
  const weightOf = samples.map((sample) => samples.length / (2 * (sample.answered ? answered : samples.length - answered)));
  const weights = rows[0]?.map(() => 0) ?? [];
  const speeds = weights.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : RIDGE * weight));
    rows.forEach((row, at) => {
      const sum = row.reduce((total, value, k) => total + value * (weights[k] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-sum)) - (samples[at]?.answered ? 1 : 0)) * (weightOf[at] ?? 1);
      row.forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) + (error * value) / rows.length;
      });
    });
    gradient.forEach((slope, k) => {
      speeds[k] = MOMENTUM * (speeds[k] ?? 0) + slope;
      weights[k] = (weights[k] ?? 0) - RATE * (speeds[k] ?? 0);
    });
  }
  const [intercept = 0, ...scaled] = weights;
  const own = scales.map(({ name, spread }, k) => [name, (scaled[k] ?? 0) / spread] as const);
  const bias = scales.reduce((sum, { centre, spread }, k) => sum - ((scaled[k] ?? 0) * centre) / spread, intercept);
  return { bias, weights: Object.fromEntries(own) as Features };
}

const probability = ({ features }: Sample, { bias, weights }: Omit<GateModel, 'threshold'>) =>
  1 / (1 + Math.exp(-FEATURES.reduce((sum, name) => sum + weights[name] * features[name], bias)));

/** The probability of each sample, from a fit that has not seen its subject. */
export function crossValidated(samples: readonly Sample[]): number[] {
  const groups = [...new Set(samples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, k) => [group, k % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, fold) => fitted(samples.filter(({ group }) => foldOf.get(group) !== fold)));
  return samples.map((sample) => probability(sample, models[foldOf.get(sample.group) ?? 0] ?? fitted(samples)));
}

/** The samples of the project's queries. Each query that nothing answers has its own subject; they are grouped in tens. */
export async function samplesOf(index: QuestionIndex): Promise<Sample[]> {
  const rank = await rankerOf(index);
  const list = [...queries.tuned, ...queries.held];
  return list.map((query, k) => {
    const [first] = servedBy(query);
    return { features: rank(query.query).features, answered: first !== undefined, group: first ?? `elsewhere ${Math.floor(k / 10)}` };
  });
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;

if (import.meta.main) {
  const index = JSON.parse(readFileSync(path.join(REAL.directory, 'search/questions.json'), 'utf8')) as QuestionIndex;
  const samples = await samplesOf(index);
  const found = crossValidated(samples);
  const share = (answered: boolean, threshold: number) => {
    const side = samples.flatMap((sample, k) => (sample.answered === answered ? [found[k] ?? 0] : []));
    return side.filter((value) => value >= threshold).length / side.length;
  };
  for (let threshold = 0.1; threshold < 0.75; threshold += 0.05) {
    process.stdout.write(
      `${threshold.toFixed(2)}: of the answered ${share(true, threshold).toFixed(3)} pass, of the others ${share(false, threshold).toFixed(3)}\n`,
    );
  }
  // One in ten of the others may pass. On unseen subjects somewhat more pass than here.
  const candidates = Array.from({ length: 100 }, (_, k) => k / 100);
  const threshold = candidates.find((value) => share(false, value) <= 0.1) ?? 0.5;
  const { bias, weights } = fitted(samples);
  const model = {
    fitted:
      `npm run search:fit: a logistic regression on ${samples.length} queries of test/search/queries.yaml, ` +
      `${samples.filter(({ answered }) => !answered).length} of them of other subjects; split by subject, ` +
      `${share(true, threshold).toFixed(3)} of the answered pass the threshold and ${share(false, threshold).toFixed(3)} of the others.`,
    bias: round(bias),
    weights: Object.fromEntries(FEATURES.map((name) => [name, round(weights[name])])),
    threshold,
  };
  writeFileSync(path.resolve(import.meta.dirname, '../../src/search/gate.json'), `${JSON.stringify(model, null, 2)}\n`);
  process.stdout.write(`threshold ${threshold}\n`);
}
