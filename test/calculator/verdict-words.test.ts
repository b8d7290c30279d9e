import { describe, test } from 'vitest';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { ruled, stepRow } from './fixtures.ts';
import { type Case, check, films } from './verdict-text.ts';

/** A rate card on which a second of a clip may cost nothing. */
const mayBeFree: CalculatorCatalog = {
  ...ruled,
  rates: { ...ruled.rates, workflows: ruled.rates.workflows.map((one) => ({ ...one, credits: { ...one.credits, low: 0 } })) },
};

describe('a recipe on a plan: the answer, what it takes, and how many of it there is enough for', () => {
  test.each<Case>([
    { rest: films('2'), words: 'Yes. Two 6-second films may use 4–10 credits. SMALL includes 20: enough for 4 to 10 of them.' },
    { rest: films('5'), words: 'Maybe. Five 6-second films may use 10–25 credits. SMALL includes 20: enough for 4 to 10 of them.' },
    {
      rest: films('12'),
      words: 'Probably not. Twelve 6-second films may use 24–60 credits. SMALL includes 20: enough for 4 to 10 of them.',
    },
    {
      rest: films('30'),
      words: 'Probably not. 30 films of 6 seconds may use 60–150 credits. SMALL includes 20: enough for 4 to 10 of them.',
    },
    { rest: films('1'), words: 'Yes. One 6-second film may use 2–5 credits. SMALL includes 20: enough for 4 to 10 like it.' },
    {
      rest: { plan: 'trial', ...films('1') },
      words: 'Yes. One 6-second film may use 2–5 credits. TRIAL includes 7, once: enough for 1 to 3 like it.',
    },
    {
      rest: { plan: 'trial', ...films('1', { seconds: '14' }) },
      words: 'Maybe. One 14-second film may use 5–10 credits. TRIAL includes 7, once: enough for 1 at best.',
    },
    {
      rest: { plan: 'trial', ...films('3', { seconds: '14' }) },
      words: 'Probably not. Three 14-second films may use 15–30 credits. TRIAL includes 7, once: enough for 1 at best.',
    },
    {
      rest: { plan: 'trial', ...films('8', { seconds: '90' }) },
      words: 'Probably not. Eight 90-second films may use 216–504 credits. TRIAL includes 7, once: not enough for one.',
    },
    {
      rest: { plan: 'trial', ...films('1', { seconds: '90' }) },
      words: 'Probably not. One 90-second film may use 27–63 credits. TRIAL includes 7, once: not enough for one.',
    },
    {
      rest: { make: 'talks', values: { talks: { talks: '2', images: 'yes' } } },
      words: 'Yes. Two 20-minute talks with an image may use 8–14 credits. SMALL includes 20: enough for 2 to 5 of them.',
    },
    {
      rest: { plan: 'agreed', custom: '900', ...films('5') },
      words: 'Yes. Five 6-second films may use 10–25 credits. Your agreement gives you 900: enough for 180 to 450 of them.',
    },
    {
      rest: { plan: 'agreed', ...films('5') },
      words: 'Not known yet. Five 6-second films may use 10–25 credits. Enter the credits of your agreement.',
    },
    { rest: { used: 'x', ...films('5') }, words: 'Not known yet. Five 6-second films may use 10–25 credits.' },
    {
      rest: films('3'),
      catalog: mayBeFree,
      words: 'Yes. Three 6-second films may use 0–15 credits. SMALL includes 20: enough for 4 or more of them.',
    },
    {
      rest: { plan: 'trial', ...films('2', { seconds: '12' }) },
      catalog: mayBeFree,
      words: 'Maybe. Two 12-second films may use 0–18 credits. TRIAL includes 7, once.',
    },
  ])('$words', check);
});

describe('with the figure that the app shows for one there is no “may”', () => {
  test.each<Case>([
    { rest: { ...films('3'), each: '6' }, words: 'Yes. Three 6-second films use 18 credits. SMALL includes 20: enough for 3 of them.' },
    { rest: { ...films('4'), each: '6' }, words: 'No. Four 6-second films use 24 credits. SMALL includes 20: enough for 3 of them.' },
    {
      rest: { plan: 'trial', ...films('1'), each: '7' },
      words: 'Yes. One 6-second film uses 7 credits. TRIAL includes 7, once: enough for it.',
    },
    {
      rest: { plan: 'trial', ...films('1'), each: '8' },
      words: 'No. One 6-second film uses 8 credits. TRIAL includes 7, once: not enough for one.',
    },
    { rest: { ...films('3'), each: '0' }, words: 'Yes. Three 6-second films use 0 credits. SMALL includes 20.' },
    { rest: { ...films('1'), each: '1' }, words: 'Yes. One 6-second film uses 1 credit. SMALL includes 20: enough for 20 like it.' },
  ])('$words', check);
});

describe('steps of one’s own are a workflow, which runs', () => {
  const clip = (rest = {}) => [stepRow('clip', rest)];
  test.each<Case>([
    { rest: { steps: clip() }, words: 'Yes. Your workflow may use 2–4 credits. SMALL includes 20: enough for it 5 to 10 times.' },
    {
      rest: { steps: [...clip(), stepRow('image', { key: 1 })] },
      words: 'Yes. Your workflow may use 4–7 credits. SMALL includes 20: enough for it 2 to 5 times.',
    },
    { rest: { steps: clip({ own: '20' }) }, words: 'Yes. Your workflow uses 20 credits. SMALL includes 20: enough for it once.' },
    { rest: { steps: clip({ own: '21' }) }, words: 'No. Your workflow uses 21 credits. SMALL includes 20: 1 credit short.' },
    {
      rest: { plan: 'trial', steps: clip({ length: '12' }) },
      words: 'Maybe. Your workflow may use 4–9 credits. TRIAL includes 7, once: up to 2 credits short.',
    },
    {
      rest: { plan: 'trial', steps: clip({ length: '40' }) },
      words: 'Probably not. Your workflow may use 12–28 credits. TRIAL includes 7, once: 5–21 credits short.',
    },
    {
      rest: { steps: clip({ runs: '8' }) },
      words: 'Maybe. Your workflow may use 16–32 credits. SMALL includes 20: enough for 5 to 10 runs.',
    },
    {
      rest: { plan: 'trial', steps: clip({ length: '40', runs: '8' }) },
      words: 'Probably not. Your workflow may use 96–224 credits. TRIAL includes 7, once: not enough for one run.',
    },
    {
      rest: { plan: 'trial', steps: clip({ length: '12', runs: '3' }) },
      words: 'Probably not. Your workflow may use 12–27 credits. TRIAL includes 7, once: enough for 1 run at best.',
    },
    { rest: { steps: [stepRow('export')] }, words: 'Yes. Your workflow uses 0 credits. SMALL includes 20.' },
  ])('$words', check);
});

describe('a number of credits', () => {
  test.each<Case>([
    { rest: { need: '15' }, words: 'Yes. You need 15 credits. SMALL includes 20: 5 to spare.' },
    { rest: { need: '20' }, words: 'Yes. You need 20 credits. SMALL includes 20: just enough.' },
    { rest: { need: '21' }, words: 'No. You need 21 credits. SMALL includes 20: 1 short.' },
    { rest: { need: '1' }, words: 'Yes. You need 1 credit. SMALL includes 20: 19 to spare.' },
    { rest: { need: '1200' }, words: 'No. You need 1,200 credits. SMALL includes 20: 1,180 short.' },
  ])('$words', check);
});
