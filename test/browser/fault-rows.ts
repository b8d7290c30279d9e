import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { PLAIN } from '../sites/sites.ts';
import {
  answersWithout,
  isNotOffered,
  leadsToAnswers,
  leadsToAnswersIndex,
  leadsToResults,
  leadsToSection,
  type Outcome,
  says,
  showsNothing,
  works,
  worksWhenUsed,
} from './outcomes.ts';
import type { Visit, VisitName } from './visits.ts';

export const options = { expectErrors: /./, permissions: ['clipboard-read', 'clipboard-write'] };

/**
 * A file, and a visit that needs it. `broken`: what comes of the visit when the file is missing, cut or another. `late`: what comes of
 * it when the file has not come after ten seconds, and `arrived`, once it has. `soon`: the same after two seconds, where it differs.
 * `atLoad`: the page asks for it by itself. `goesOn`: it is needed once a reader goes on.
 */
export type Row = {
  file: string;
  visit: VisitName;
  atLoad?: true;
  goesOn?: true;
  broken: Outcome;
  soon?: Outcome;
  late: Outcome;
  arrived?: Outcome;
};

const script = (name: string) => `/_astro/${name}.`;
const searchScript = (name: string): Row => ({
  file: script(name),
  visit: 'search',
  broken: says('The search did not load.'),
  late: says('The search is loading …'),
  arrived: works,
});
/** The questions: without them there are no answers. */
const questions = (visit: VisitName): Row => ({
  file: '/search/questions.json',
  visit,
  goesOn: true,
  broken: says('Search could not be loaded. Check your connection and type again.'),
  late: says('The search is loading …'),
  arrived: works,
});
const fullText = (file: string): Row => ({
  file,
  visit: 'search the text',
  goesOn: true,
  broken: answersWithout('the text'),
  late: answersWithout('the text'),
  arrived: works,
});
const cases = (file: string): Row => ({
  file,
  visit: 'search with a figure',
  goesOn: true,
  broken: answersWithout('a case'),
  late: says('The search is loading …'),
  arrived: works,
});
const calculator = (name: string): Row => ({
  file: script(name),
  visit: 'calculate',
  broken: says('The calculator did not load.'),
  late: says('The calculator is taking long to load.'),
  arrived: works,
});

/** The parts that some scripts of the build load before they run, and those that these load, by the names that the bundler gave. */
function partsOf(scripts: readonly string[]): string[] {
  const found = new Set(scripts);
  for (const script of found) {
    for (const file of globSync(`_astro/${script}.*.js`, { cwd: PLAIN.directory })) {
      const text = readFileSync(path.join(PLAIN.directory, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/from ?["`]\.\/([\w-]+)\./g)) found.add(name);
    }
  }
  return [...found].filter((name) => !scripts.includes(name) && name !== 'preload-helper');
}

export const ROWS: Row[] = [
  { file: script('SearchButton'), visit: 'search', atLoad: true, broken: leadsToAnswers, late: leadsToAnswers },
  { file: script('preload-helper'), visit: 'search', atLoad: true, broken: leadsToAnswers, late: leadsToAnswers },
  ...['dialog', ...partsOf(['dialog'])].map(searchScript),
  questions('search'),
  ...[
    script('full-text'),
    '/pagefind/pagefind.js',
    '/pagefind/pagefind-entry.json',
    '.pf_meta',
    '/pagefind/wasm.',
    '.pf_index',
    '.pf_fragment',
  ].map(fullText),
  ...['cases', ...partsOf(['cases', 'dialog', ...partsOf(['dialog'])])].map((name) => cases(script(name))),
  cases('/search/cases.json'),
  // The reader is in the field before its script is there.
  { file: script('SearchButton'), visit: 'search at home', atLoad: true, broken: leadsToAnswersIndex, late: showsNothing, arrived: works },
  ...['home', 'box'].map(
    (name): Row => ({
      file: script(name),
      visit: 'search at home',
      goesOn: true,
      broken: leadsToResults,
      late: showsNothing,
      arrived: works,
    }),
  ),
  questions('search at home'),
  ...['Heading', 'messages'].map(
    (name): Row => ({
      file: script(name),
      visit: 'copy a section',
      atLoad: true,
      broken: leadsToSection,
      late: leadsToSection,
      arrived: worksWhenUsed,
    }),
  ),
  ...['Calculator', 'client'].map(calculator),
  // What these share with other parts: one of it is as good as all.
  calculator(`(${partsOf(['Calculator', 'client']).join('|')})`),
  { file: script('CopyAnswer'), visit: 'copy an answer', atLoad: true, broken: isNotOffered, late: isNotOffered, arrived: worksWhenUsed },
  ...['SearchPanel', 'box'].map(
    (name): Row => ({
      file: script(name),
      visit: 'open a search',
      atLoad: true,
      broken: says('The search has not loaded.'),
      late: says('The search has not loaded.'),
      arrived: works,
    }),
  ),
  ...['Desk', 'engine'].map(
    (name): Row => ({
      file: script(name),
      visit: 'find at the desk',
      atLoad: true,
      broken: isNotOffered,
      late: isNotOffered,
      arrived: works,
    }),
  ),
  {
    file: '/search/questions.json',
    visit: 'find at the desk',
    atLoad: true,
    broken: says('The search did not load. Reload the page, or choose from the list.'),
    late: says('The search is loading …'),
    arrived: works,
  },
  {
    file: '/answers.json',
    visit: 'copy a text',
    broken: says('The texts did not load.'),
    soon: says('The texts are loading …'),
    // It is given up by then: the next press asks again.
    late: says('The texts did not load.'),
  },
  {
    file: script('calendar'),
    visit: 'save a calendar',
    broken: says('A part of this page did not load'),
    late: says('A part of this page is loading …'),
    arrived: works,
  },
  {
    // What it copies with comes with it.
    file: script('(late|clipboard)'),
    visit: 'compare plans',
    broken: says('This part did not load.'),
    late: says('Loading …'),
    arrived: works,
  },
];

/** A table for one test file, which is printed once the file is done. */
export function tableOfFile(): (visit: string, fault: string, outcome: string) => void {
  const lines: string[] = [];
  const line = (visit: string, fault: string, outcome: string) => `${visit.padEnd(18)} ${fault.padEnd(44)} ${outcome}\n`;
  afterAll(() => process.stdout.write(`\n${line('visit', 'fault', 'outcome')}${lines.sort().join('')}`));
  return (...told) => {
    lines.push(line(...told));
  };
}

/** The addresses of a row's file: what its name is followed by is of one build. */
export const addressOf = ({ file }: Row): RegExp => new RegExp(file.replaceAll('.', '\\.'));

/** Whatever else does not work: the text can be read, and the links lead on. */
export async function expectReadable(page: Page): Promise<void> {
  expect((await page.getByRole('heading', { level: 1 }).textContent())?.trim()).not.toBe('');
  expect(await page.getByRole('contentinfo').getByRole('link', { name: 'Answers' }).getAttribute('href')).toBe('/answers/');
  expect(await page.getByRole('banner').isVisible()).toBe(true);
}

/** Does what a reader does, up to where the fault shows. */
export async function follow(page: Page, visit: Visit, outcome: Outcome, goesOn = false): Promise<void> {
  if (outcome.unasked) return;
  await visit.use(page);
  if (goesOn) await visit.goOn?.(page);
}
