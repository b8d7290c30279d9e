import type { Answer, CreditRange, Recipe, RecipeField, WorkflowUnit } from '../rules/index.ts';

const UNITS: Record<WorkflowUnit, string> = { 'second-of-output': 'second', 'minute-of-source': 'minute', run: 'run' };
const ANSWERS: Record<Answer, string> = { yes: 'yes', maybe: 'maybe', 'probably-not': 'probably not', no: 'no' };

const figure = (value: number) => value.toLocaleString('en');
const counted = (count: number, noun: string) => `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A workflow by itself: "Text-to-video, 30 seconds". */
export const stepWords = (name: string, unit: WorkflowUnit, length: number): string => `${name}, ${counted(length, UNITS[unit])}`;

/**
 * The words for what a recipe makes: "one 10-second video", "8 videos of 10 seconds". If the length is that of the source, the recipe's
 * name comes first: "Captions, one 30-minute video".
 */
export function recipeWords(
  { name, makes }: Pick<Recipe, 'name' | 'makes'>,
  unit: WorkflowUnit,
  { count, length, extras }: { count: number; length: number; extras: readonly RecipeField[] },
): string {
  const things =
    count === 1 ? `one ${figure(length)}-${UNITS[unit]} ${makes.one}` : `${figure(count)} ${makes.many} of ${counted(length, UNITS[unit])}`;
  const labels = extras.flatMap((field) => ('label' in field ? [field.label.toLowerCase()] : []));
  const whole = labels.length > 0 ? `${things} with ${labels.join(' and ')}` : things;
  return unit === 'minute-of-source' ? `${name}, ${whole}` : whole;
}

/** The cost and whether it fits: "4–8 credits, an estimate", "probably not, 32–64 of 30 credits, an estimate". */
export function costWords(
  { low, high }: CreditRange,
  { sure, answer, credits }: { sure: boolean; answer?: Answer | undefined; credits?: number | undefined },
): string {
  const span = low === high ? figure(low) : `${figure(low)}–${figure(high)}`;
  const held = credits === undefined ? span : `${span} of ${figure(credits)}`;
  const unit = low === 1 && high === 1 && credits === undefined ? 'credit' : 'credits';
  return [answer && ANSWERS[answer], `${held} ${unit}`, sure ? undefined : 'an estimate'].filter(Boolean).join(', ');
}

/** Whether the credits needed are there: "no, it includes 30", "yes, 63 are left". `isWhole`: nothing was used and no pack bought. */
export const heldWords = (answer: Answer, credits: number, isWhole: boolean): string =>
  `${ANSWERS[answer]}, ${isWhole ? `it includes ${figure(credits)}` : `${figure(credits)} ${credits === 1 ? 'is' : 'are'} left`}`;

/** The credits used, out of those the plan includes. */
export const usedWords = (used: number, credits: number | undefined): string =>
  credits === undefined ? `${counted(used, 'credit')} used` : `${figure(used)} of ${figure(credits)} credits used`;

/** What Billing shows. */
export const shownWords = (credits: number): string => `Billing shows ${figure(credits)}`;

/** The credits needed. */
export const neededWords = (credits: number): string => `${counted(credits, 'credit')} needed`;

/** A pack and the day of its purchase. */
export const packWords = (credits: number, bought: string): string => `a pack of ${counted(credits, 'credit')}, bought on ${bought}`;

/** The credits that are left. */
export const leftWords = (credits: number): string => `${figure(credits)} left`;
