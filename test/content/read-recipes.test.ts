import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';
import { recipesSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, recipesText } from './texts.ts';

const FILE = 'content/catalog/recipes.yaml';
const read = (text: string) => readYaml(FILE, text, recipesSchema);

test('a file without a mistake is a list in its order, each recipe with its fields in theirs', () => {
  const [clips, own] = read(recipesText);
  expect(clips).toEqual({
    id: 'clips',
    name: 'Clips',
    makes: { one: 'recording', many: 'recordings' },
    fields: [
      { id: 'recordings', ask: 'number', label: 'Recordings', usual: 1, from: 1, to: 100, offer: [], counts: true },
      { id: 'minutes', ask: 'number', label: 'Minutes of each', usual: 30, from: 1, to: 600, offer: [20, 60] },
      { id: 'quality', ask: 'quality' },
      { id: 'resolution', ask: 'resolution' },
      { id: 'captions', ask: 'yes-or-no', label: 'With captions', usual: 'yes' },
    ],
    steps: [
      { workflow: 'clip', runs: 'recordings', length: 'minutes', quality: 'quality', resolution: 'resolution' },
      { workflow: 'export', runs: 'recordings', only: 'captions' },
    ],
  });
  expect(own).toEqual({ id: 'own-steps', name: 'Build my own', makes: { one: 'workflow', many: 'workflows' }, fields: [], steps: [] });
});

const mistakes: Mistake[] = [
  {
    mistake: 'a kind of field that there is not',
    from: 'ask: yes-or-no',
    to: 'ask: yes',
    text: `
content/catalog/recipes.yaml, line 10: recipes.clips.fields.captions.ask
  found     "yes"
  expected  number, quality, resolution or yes-or-no`,
  },
  {
    mistake: 'a number without bounds',
    from: 'usual: 30, from: 1, to: 600, ',
    to: 'usual: 30, ',
    text: `
content/catalog/recipes.yaml, line 7: recipes.clips.fields.minutes.from
  found     nothing
  expected  a whole number, 1 or more
content/catalog/recipes.yaml, line 7: recipes.clips.fields.minutes.to
  found     nothing
  expected  a whole number, 1 or more`,
  },
  {
    mistake: 'bounds the wrong way round',
    from: 'from: 1, to: 600',
    to: 'from: 700, to: 600',
    text: `
content/catalog/recipes.yaml, line 7: recipes.clips.fields.minutes.to
  found     600
  expected  at least 700, where the field begins`,
  },
  {
    mistake: 'a usual value out of the bounds, and one that is offered',
    from: 'usual: 30, from: 1, to: 600, offer: [20, 60]',
    to: 'usual: 0, from: 10, to: 50, offer: [20, 60]',
    text: `
content/catalog/recipes.yaml, line 7: recipes.clips.fields.minutes.usual
  found     0
  expected  a whole number, 1 or more`,
  },
  {
    mistake: 'usual values below the first and above the last',
    from: 'usual: 30, from: 1, to: 600, offer: [20, 60]',
    to: 'usual: 51, from: 10, to: 50, offer: [9, 10, 50]',
    text: `
content/catalog/recipes.yaml, line 7: recipes.clips.fields.minutes.usual
  found     51
  expected  from 10 to 50, the bounds of the field
content/catalog/recipes.yaml, line 7: recipes.clips.fields.minutes.offer.0
  found     9
  expected  from 10 to 50, the bounds of the field`,
  },
  {
    mistake: 'half a thing',
    from: 'usual: 30,',
    to: 'usual: 0.5,',
    text: `
content/catalog/recipes.yaml, line 7: recipes.clips.fields.minutes.usual
  found     0.5
  expected  a whole number, 1 or more`,
  },
  {
    mistake: 'a yes in another word',
    from: 'usual: yes',
    to: 'usual: true',
    text: `
content/catalog/recipes.yaml, line 10: recipes.clips.fields.captions.usual
  found     true
  expected  yes or no`,
  },
  {
    mistake: 'a step that names no field',
    from: 'length: minutes',
    to: 'length: minute',
    text: `
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.length
  found     "minute"
  expected  a field of this recipe with ask: number (recordings, minutes)`,
  },
  {
    mistake: 'a step that names a field of another kind',
    from: 'only: captions',
    to: 'only: quality',
    text: `
content/catalog/recipes.yaml, line 13: recipes.clips.steps.1.only
  found     "quality"
  expected  a field of this recipe with ask: yes-or-no (captions)`,
  },
  {
    mistake: 'a choice that is no field',
    from: 'quality: quality, resolution: resolution',
    to: 'quality: resolution, resolution: sd',
    text: `
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.quality
  found     "resolution"
  expected  a field of this recipe with ask: quality (quality)
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.resolution
  found     "sd"
  expected  a field of this recipe with ask: resolution (resolution)`,
  },
  {
    mistake: 'a field that no step uses',
    from: ', only: captions',
    to: '',
    text: `
content/catalog/recipes.yaml, line 10: recipes.clips.fields.captions
  found     { ask, label, usual }
  expected  a field that a step uses`,
  },
  {
    mistake: 'no field that counts what is made',
    from: ', counts: true',
    to: '',
    text: `
content/catalog/recipes.yaml, line 5: recipes.clips.fields
  found     { recordings, minutes, quality, resolution, captions }
  expected  one field with counts: true`,
  },
  {
    mistake: 'two of them',
    from: 'offer: [20, 60]',
    to: 'counts: true',
    text: `
content/catalog/recipes.yaml, line 5: recipes.clips.fields
  found     { recordings, minutes, quality, resolution, captions }
  expected  one field with counts: true`,
  },
  {
    mistake: 'a step that does not run once for each thing',
    from: 'export, runs: recordings',
    to: 'export, runs: 2',
    text: `
content/catalog/recipes.yaml, line 13: recipes.clips.steps.1.runs
  found     2
  expected  recordings, the field that counts what is made`,
  },
  {
    mistake: 'runs that are neither a number nor a name, of the first step',
    from: 'clip, runs: recordings',
    to: 'clip, runs: 0.5',
    text: `
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.runs
  found     0.5
  expected  a whole number, or the name of a field`,
  },
  {
    mistake: 'a first step that does not run once for each thing',
    from: 'clip, runs: recordings',
    to: 'clip, runs: minutes',
    text: `
content/catalog/recipes.yaml, line 12: recipes.clips.steps.0.runs
  found     "minutes"
  expected  recordings, the field that counts what is made`,
  },
  {
    mistake: 'a step that hangs on a yes that nobody is asked for',
    from: 'ask: yes-or-no, label: With captions, usual: yes',
    to: 'ask: quality',
    text: `
content/catalog/recipes.yaml, line 13: recipes.clips.steps.1.only
  found     "captions"
  expected  a field of this recipe with ask: yes-or-no (there is none)`,
  },
  {
    mistake: 'a count that says no',
    from: 'counts: true',
    to: 'counts: false',
    text: `
content/catalog/recipes.yaml, line 6: recipes.clips.fields.recordings.counts
  found     false
  expected  true, or leave it out`,
  },
];

test('bounds that leave one number are bounds', () => {
  const [clips] = read(edited(recipesText, 'usual: 1, from: 1, to: 100', 'usual: 7, from: 7, to: 7'));
  expect(clips?.fields[0]).toMatchObject({ usual: 7, from: 7, to: 7 });
});

test('a no that is usual', () => {
  const [clips] = read(edited(recipesText, 'usual: yes', 'usual: no'));
  expect(clips?.fields.at(-1)).toMatchObject({ usual: 'no' });
});

test.each(mistakes)('$mistake', ({ from, to, text }) => {
  expect(messageOf(() => read(edited(recipesText, from, to)))).toBe(text);
});
