import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { plansSchema } from '../../src/rules/index.ts';
import { edited, messageOf, plansText } from './texts.ts';

/** Months as people write them, and the one that was meant where that can be told. */
const months = [
  { to: 'May 2026', found: '"May 2026"', write: '2026-05' },
  { to: 'Sept. 2026', found: '"Sept. 2026"', write: '2026-09' },
  { to: '2026-5', found: '"2026-5"', write: '2026-05' },
  { to: '2026/05', found: '"2026/05"', write: '2026-05' },
  { to: '05/2026', found: '"05/2026"', write: '2026-05' },
  { to: '2026-05-31', found: '"2026-05-31"', write: '2026-05' },
  { to: '31/05/2026', found: '"31/05/2026"', write: '2026-05' },
  { to: '2026-13', found: '"2026-13"' },
  { to: '05/31/2026', found: '"05/31/2026"' },
  { to: '2026', found: '2026' },
  { to: 'last spring', found: '"last spring"' },
];

test.each(months)('a month as "$to"', ({ to, found, write }) => {
  const text = edited(plansText, 'confirmed: 2020-01', `confirmed: ${to}`);
  expect(messageOf(() => readYaml('content/catalog/plans.yaml', text, plansSchema))).toBe(`
content/catalog/plans.yaml, line 1: confirmed
  found     ${found}
  expected  a month, such as 2026-05${write ? `\n  write     confirmed: ${write}` : ''}`);
});

test.each(['2020-01', '"2020-12"', "'2020-10'"])('%s is a month', (to) => {
  const plans = readYaml('content/catalog/plans.yaml', edited(plansText, '2020-01', to), plansSchema);
  expect(plans[0]?.confirmed).toBe(to.replaceAll(/["']/g, ''));
});
