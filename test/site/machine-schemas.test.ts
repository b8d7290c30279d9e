import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersOf, catalogOf, helpMapOf, schemaFaults, schemaOf } from './machine-files.ts';
import { SITES } from './pages.ts';

const FILES = [
  { name: 'answers', read: answersOf },
  { name: 'catalog', read: catalogOf },
  { name: 'help-map', read: helpMapOf },
];
const pinned = (file: string) => JSON.parse(readFileSync(path.join(import.meta.dirname, 'schemas', file), 'utf8'));

describe.each(SITES)('$name', (build) => {
  describe.each(FILES)('$name.json', ({ name, read }) => {
    const schema = schemaOf(build, name);
    const file = `${name}.v${read(build).version}.schema.json`;

    test('names the schema that is published beside it, and so does the schema', () => {
      const address = build.site + build.base + file;
      expect(read(build).$schema).toBe(address);
      expect(schema.$id).toBe(address);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    });

    test('is what its schema says', () => {
      expect(schemaFaults(schema, read(build))).toEqual([]);
    });

    test('keeps the shape of its version', () => {
      const { $id: _, ...shape } = schema;
      expect(
        shape,
        `Programs read ${name}.json as test/site/schemas/${file} has it. Another shape gets another version: ` +
          'raise it in src/exports/schemas/, and keep a copy of the new schema here.',
      ).toEqual(pinned(file));
    });
  });
});

describe('a file that is not what its schema says is refused', () => {
  const [build = expect.fail('no build')] = SITES;
  const answers = answersOf(build);
  const [first = expect.fail('no answers')] = answers.answers;
  const { url: _, ...withoutUrl } = first;
  const withFirst = (answer: object) => ({ ...answers, answers: [answer, ...answers.answers.slice(1)] });

  test.each([
    { what: 'an answer without its address', data: withFirst(withoutUrl), fault: "/answers/0 must have required property 'url'" },
    { what: 'an address that is none', data: withFirst({ ...first, url: '/answers/' }), fault: '/answers/0/url must match format "uri"' },
    {
      what: 'a month that is none',
      data: withFirst({ ...first, confirmed: '2026-13' }),
      fault: '/answers/0/confirmed must match pattern "^\\d{4}-(0[1-9]|1[0-2])$"',
    },
    { what: 'a key more', data: withFirst({ ...first, more: 1 }), fault: '/answers/0 must NOT have additional properties' },
    { what: 'another version', data: { ...answers, version: 2 }, fault: '/version must be equal to constant' },
  ])('$what', ({ data, fault }) => {
    expect(schemaFaults(schemaOf(build, 'answers'), data)).toEqual([fault]);
  });

  test('a plan whose credits are no number', () => {
    const catalog = catalogOf(build);
    const plans = catalog.plans.map((plan) => ({ ...plan, credits: 'thirty' }));
    expect(schemaFaults(schemaOf(build, 'catalog'), { ...catalog, plans })).toContain('/plans/0/credits must be integer');
  });
});
