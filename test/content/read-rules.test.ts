import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { rulesSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, rulesText } from './texts.ts';

const read = (text: string) => readYaml('content/catalog/rules.yaml', text, rulesSchema);

test('a rule is read with its id, its figures in the sentence, and the month of the file unless it has one of its own', () => {
  expect(read(rulesText).rules.slice(0, 2)).toEqual([
    {
      id: 'lot.lasts',
      says: 'Credits last 12 months.',
      status: 'published',
      article: 'about-credits',
      figures: { months: 12 },
      confirmed: '2020-01',
    },
    {
      id: 'lot.order',
      says: 'The oldest is used first.',
      status: 'assumption',
      article: 'about-counting',
      reason: 'The order is not published.',
      confirmed: '2020-03',
    },
  ]);
});

const mistakes: Mistake[] = [
  {
    mistake: 'an assumption without a reason',
    from: '    reason: The order is not published.\n',
    to: '',
    text: `
content/catalog/rules.yaml, line 9: rules.lot.order.reason
  found     nothing
  expected  a reason if the status is assumption, none otherwise`,
  },
  {
    mistake: 'a reason for what is published',
    from: 'status: assumption',
    to: 'status: published',
    text: `
content/catalog/rules.yaml, line 13: rules.lot.order.reason
  found     "The order is not published."
  expected  a reason if the status is assumption, none otherwise`,
  },
  {
    mistake: 'a {placeholder} without any figure',
    from: '    figures: { months: 12 }\n',
    to: '',
    text: `
content/catalog/rules.yaml, line 5: rules.lot.lasts.says
  found     "Credits last {months} months."
  expected  every {name} in the sentence to be given under figures`,
  },
  {
    mistake: 'a {placeholder} whose figure has another name',
    from: 'figures: { months: 12 }',
    to: 'figures: { month: 12 }',
    text: `
content/catalog/rules.yaml, line 5: rules.lot.lasts.says
  found     "Credits last {months} months."
  expected  every {name} in the sentence to be given under figures`,
  },
  {
    mistake: 'a figure that is not whole',
    from: 'figures: { months: 12 }',
    to: 'figures: { months: 12.5 }',
    text: `
content/catalog/rules.yaml, line 8: rules.lot.lasts.figures.months
  found     12.5
  expected  a whole number`,
  },
  {
    mistake: 'a figure with its unit',
    from: 'figures: { months: 12 }',
    to: 'figures: { months: 12 months }',
    text: `
content/catalog/rules.yaml, line 8: rules.lot.lasts.figures.months
  found     "12 months"
  expected  a whole number
  write     months: 12`,
  },
  {
    mistake: 'a misspelt status',
    from: 'status: assumption',
    to: 'status: assumtion',
    text: `
content/catalog/rules.yaml, line 11: rules.lot.order.status
  found     "assumtion"
  expected  published, assumption or illustrative
  write     status: assumption`,
  },
  {
    mistake: 'a misspelt key with a long sentence',
    from: 'says: The oldest is used first.',
    to: 'say: The oldest is used first.',
    text: `
content/catalog/rules.yaml, line 10: rules.lot.order.say
  found     "The oldest is used first."
  expected  one of the keys says, status, article, reason, figures, confirmed, earlier
  write     says: The oldest is used first.`,
  },
  {
    mistake: 'an empty sentence',
    from: 'says: The oldest is used first.',
    to: 'says: ""',
    text: `
content/catalog/rules.yaml, line 10: rules.lot.order.says
  found     ""
  expected  text, not empty`,
  },
  {
    mistake: 'the title of an article for its id',
    from: 'article: about-counting',
    to: 'article: About counting',
    text: `
content/catalog/rules.yaml, line 12: rules.lot.order.article
  found     "About counting"
  expected  a name of lower-case letters, digits and hyphens, with at least one letter`,
  },
  {
    mistake: 'no article',
    from: '    article: about-counting\n',
    to: '',
    text: `
content/catalog/rules.yaml, line 9: rules.lot.order.article
  found     nothing
  expected  a name of lower-case letters, digits and hyphens, with at least one letter`,
  },
  {
    mistake: 'an id without its group',
    from: '  lot.order:',
    to: '  order:',
    text: `
content/catalog/rules.yaml, line 9: rules.order
  found     "order"
  expected  the id of a rule, such as included.no-rollover`,
  },
];

test.each(mistakes)('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => read(edited(rulesText, from, to)))).toBe(text);
});
