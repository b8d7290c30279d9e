import { expect, test } from 'vitest';
import { figuresOf, verdictOf } from './links.ts';
import links from './shared-links.json' with { type: 'json' };
import newLinks from './shared-links-new.json' with { type: 'json' };

// A link that was shared once says the same for ever. These were taken down in November 2026, with what they opened then: one of each
// kind of parameter, several together, and wrong ones. A line of the list is never changed to please the code.
//
// One line is gone: the address without any parameters. It is the calculator's own page, and no link that anyone made: it opened an empty
// form on Creator, and now opens the form that a new customer finds. Each line of the list has parameters, and each still holds.

// Through JSON, as it was taken down: what is undefined is left out.
const plain = (found: object) => JSON.parse(JSON.stringify(found));

test.each(Object.entries(links))('“%s” opens what it did', (query, figures) => {
  expect(plain(figuresOf(query))).toEqual(figures);
});

// The same for links of the form that the calculator has written since: with the plan, with what is to be made, and with the fields of a
// recipe. Each figure was worked out by hand from the fixture's rates.
test.each(Object.entries(newLinks))('“%s” opens what it says', (query, figures) => {
  expect(plain(verdictOf(query))).toEqual(figures);
});
