import { expect, test } from 'vitest';
import { nearest } from '../../src/content/corrections.ts';

const units = ['second-of-output', 'minute-of-source', 'run'];
const rules = ['included.refresh', 'included.reset-day', 'included.no-rollover'];

const meant = [
  { what: 'the word itself', word: 'run', among: units, found: 'run' },
  { what: 'a letter too many', word: 'runs', among: units, found: 'run' },
  { what: 'a letter too few', word: 'rn', among: units, found: 'run' },
  { what: 'a letter for another', word: 'ran', among: units, found: 'run' },
  { what: 'capitals', word: 'Minute-Of-Source', among: units, found: 'minute-of-source' },
  { what: 'up to a third of a long word', word: 'seconds-of-ouput', among: units, found: 'second-of-output' },
  { what: 'the start of only one', word: 'minute', among: units, found: 'minute-of-source' },
  { what: 'the closest of several', word: 'included.refesh', among: rules, found: 'included.refresh' },
];

test.each(meant)('$what: "$word" is meant to be "$found"', ({ word, among, found }) => {
  expect(nearest(word, among)).toBe(found);
});

const unclear = [
  { what: 'one letter of three', word: 'on', among: units },
  { what: 'another word', word: 'hour', among: units },
  { what: 'a start too short', word: 'se', among: units },
  { what: 'the start of several', word: 'included', among: rules },
  { what: 'nothing', word: '', among: units },
  { what: 'nothing to choose from', word: 'run', among: [] },
];

test.each(unclear)('$what: "$word" could mean anything', ({ word, among }) => {
  expect(nearest(word, among)).toBeUndefined();
});
