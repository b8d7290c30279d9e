import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressesOf, isForPrograms, listed } from '../../src/scripts/published-links.ts';
import { ROOT } from '../sites/places.ts';
import { REAL } from '../sites/sites.ts';
import { changesThatRemove } from './list-history.ts';
import { helpMapOf } from './machine-files.ts';
import { builtPages, SITES } from './pages.ts';
import { lostIn } from './published-links.ts';

const LIST = 'content/published-links.txt';
const lines = listed(readFileSync(path.join(ROOT, LIST), 'utf8'));

describe('the list of all that was ever published', () => {
  test('holds answers, articles, places in articles, keys, the page of changes and the files for programs, each once', () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(
      lines.filter(
        (line) =>
          !/^\/(answers\/[a-z0-9-]+\/|articles\/[a-z0-9-]+\/(#[a-z0-9.-]+)?|go\/[a-z.-]+\/|changes\/(feed\.atom)?|[a-z0-9.-]+\.(json|csv|txt|ya?ml))$/.test(
            line,
          ),
      ),
    ).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('only ever grows: no commit, and no change that is not committed, takes a line out or changes one', () => {
    expect(changesThatRemove(ROOT, LIST), `${LIST} holds addresses in replies and bookmarks: put back what these changes took`).toEqual([]);
  });
});

describe('every address of the list', () => {
  test('still leads somewhere, also in its short form', () => {
    expect(lostIn(REAL, lines), 'give a renamed answer its old name under aliases; put an anchor back').toEqual([]);
  });

  test('is there: nothing was built that the list lacks', () => {
    const idsUnder = (folder: string) =>
      builtPages(REAL).flatMap(({ path: at, html }) => {
        const [, id] = new RegExp(`^/${folder}/([^/]+)/$`).exec(at) ?? [];
        return id ? [{ id, html }] : [];
      });
    const keys = helpMapOf(REAL).links.map(({ key }) => key);
    const built = addressesOf({
      answers: idsUnder('answers').map(({ id }) => id),
      articles: idsUnder('articles'),
      keys,
      pages: [
        '/changes/',
        '/changes/feed.atom',
        ...readdirSync(REAL.directory)
          .filter(isForPrograms)
          .map((name) => `/${name}`),
      ],
    });
    expect(built.length).toBeGreaterThan(100);
    expect(
      built.filter((address) => !lines.includes(address)),
      'new addresses: run npm run publish:links, and commit the list',
    ).toEqual([]);
  });
});

test.each([
  { what: 'an answer', line: '/answers/never-there/', lost: ['/answers/never-there/ leads nowhere', '/a/never-there/ leads nowhere'] },
  { what: 'an article', line: '/articles/never-there/', lost: ['/articles/never-there/ leads nowhere'] },
  { what: 'a key of the product', line: '/go/never.there/', lost: ['/go/never.there/ leads nowhere'] },
  { what: 'a schema', line: '/answers.v0.schema.json', lost: ['/answers.v0.schema.json leads nowhere'] },
  {
    what: 'a place',
    line: '/articles/credits-by-plan/#never-there',
    lost: ['/articles/credits-by-plan/#never-there names an id that is not on the page'],
  },
])('$what that is gone is found', ({ line, lost }) => {
  for (const site of SITES) expect(lostIn(site, [line]).map((one) => one.replace(site.base, '/'))).toEqual(lost);
});
