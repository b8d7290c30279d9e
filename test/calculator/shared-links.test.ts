import { expect, test } from 'vitest';
import { figuresOf } from './links.ts';
import links from './shared-links.json' with { type: 'json' };

// A link that was shared once says the same for ever. These were taken down in November 2026, with what they opened then: one of each
// kind of parameter, several together, and wrong ones. A line of the list is never changed to please the code.

test.each(Object.entries(links))('“%s” opens what it did', (query, figures) => {
  // Through JSON, as it was taken down: what is undefined is left out.
  expect(JSON.parse(JSON.stringify(figuresOf(query)))).toEqual(figures);
});
