import { FEATURES, type Features, type GateModel } from '../../src/search/gate.ts';
import type { Entry, QuestionIndex } from '../../src/search/question-index.ts';

export const entry = (path: string, title: string, asks: string[] = [], rest: Partial<Entry> = {}): Entry => ({
  path,
  kind: 'Answer',
  title,
  asks,
  summary: '',
  ...rest,
});

const section = (slug: string, title: string, summary: string) =>
  entry(`articles/plans/#${slug}`, title, [], { kind: 'Section', within: 'Credits by plan', summary });

/** A few entries of each kind, with invented texts. */
export const ENTRIES: Entry[] = [
  entry('answers/roll-over/', 'Do credits roll over?', ['can i keep unused credits', 'do leftover credits carry forward'], {
    summary: 'No. Unused credits reset with each billing period.',
  }),
  entry('answers/expire/', 'When do add-on credits expire?', ['how long is a pack valid', 'expiry date of a pack', 'expired']),
  entry('answers/buy/', 'Can I buy more credits?', ['top up', 'how do i purchase a pack']),
  entry('answers/refresh/', 'When do my credits refresh?', ['renewal date', 'when do i get new credits', 'refreshes']),
  entry('answers/refund/', 'Do I get credits back for a failed run?', ['refund', 'my video is broken', 'money back']),
  entry('answers/video/', 'How many credits does a video use?', ['cost of image to video', 'generation price']),
  entry('articles/plans/', 'Credits by plan', ['guide to credits'], { kind: 'Article', summary: 'What each plan includes.' }),
  section('annual', 'Annual plans', 'Annual plans refresh monthly.'),
  section('custom', 'Custom plans', 'Custom plans are agreed.'),
  section('free', 'Free plans', 'Free plans refresh never.'),
  entry('calculator/?plan=pro', 'See what Pro includes', [], { kind: 'Example', summary: 'Yes' }),
  entry('calculator/', 'Calculator', ['estimate a workflow', 'how much'], { kind: 'Calculator' }),
  entry('contact/', 'Contact support', ['talk to a human', 'agent'], { kind: 'Support', summary: 'Ask a person.' }),
];

const none = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features;

/** A gate in which only the given weights count. */
export const gateOf = (weights: Partial<Features>, bias = 0): GateModel => ({ bias, weights: { ...none, ...weights }, threshold: 0.5 });

/** An index of these entries. It answers a query if an entry contains more than half of it. */
export const indexOf = (rest: Partial<QuestionIndex> = {}): QuestionIndex => ({
  entries: ENTRIES,
  common: '',
  elsewhere: [],
  gate: gateOf({ coverage: 10 }, -5),
  ...rest,
});
