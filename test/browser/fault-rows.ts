import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
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
  saysNotLoaded,
  showsNothing,
  works,
  worksWhenUsed,
} from './outcomes.ts';
import type { Visit, VisitName } from './visits.ts';

const viewport = { width: 800, height: 600 };
export const options = { expectErrors: /./, permissions: ['clipboard-read', 'clipboard-write'], viewport };
/** The arguments for a blank page: a visit opens once its faults are set up. */
export const blank = [undefined, { ...options, clock: true }] as const;
/** Opens a visit with empty storage. */
export async function goTo(page: Page, { path: to }: Visit, waitUntil: 'commit' | 'load'): Promise<void> {
  if (page.url() !== 'about:blank') await page.evaluate(() => sessionStorage.clear());
  await page.goto(new URL(to.slice(1), inject('site')).href, { waitUntil });
}

/**
 * A file, and a visit that needs it. `parts`: the single files, if it consists of several. `broken`: the outcome if the file is missing,
 * cut short or another file. `late`: the outcome if the file has not come after ten seconds. `arrived`: the outcome once it has come.
 * `soon`: the outcome after two seconds, if it differs from `late`. `atLoad`: the page asks for it by itself. `goesOn`: it is needed once
 * a reader goes on. `askedAgain`: a failed load is retried with the next query. A script is not retried: it stays failed.
 */
export type Row = {
  file: string;
  address: RegExp;
  parts: readonly RegExp[];
  visit: VisitName;
  atLoad?: true;
  goesOn?: true;
  askedAgain?: true;
  broken: Outcome;
  soon?: Outcome;
  late: Outcome;
  arrived?: Outcome;
};

const SCRIPTS = globSync('_astro/*.js', { cwd: PLAIN.directory });

/** A script of the build and everything that it imports, directly or not, by the bundler's names. */
function graphOf(script: string): Set<string> {
  const found = new Set([script]);
  for (const name of found) {
    for (const file of SCRIPTS.filter((one) => path.basename(one).startsWith(`${name}.`))) {
      const text = readFileSync(path.join(PLAIN.directory, file), 'utf8');
      for (const [, part = ''] of text.matchAll(/from ?["`]\.\/([\w-]+)\./g)) found.add(part);
    }
  }
  return found;
}

type File = Pick<Row, 'file' | 'address' | 'parts' | 'askedAgain'>;
function file(end: string): File {
  const address = new RegExp(end.replaceAll('.', '\\.'));
  return { file: end, address, parts: [address] };
}
const askedAgain = (end: string): File => ({ ...file(end), askedAgain: true });
/** A script with the parts that it waits for, except those loaded `before` it. If one part does not run, none does. */
function script(name: string, before: readonly string[] = ['SearchButton']): File {
  if (!SCRIPTS.some((file) => path.basename(file).startsWith(`${name}.`))) throw new Error(`The build has no script named ${name}.`);
  const names = graphOf(name).difference(new Set(before.flatMap((one) => [...graphOf(one)])));
  return {
    file: `${name}.js${names.size > 1 ? ' or a part of it' : ''}`,
    address: new RegExp(`/_astro/(${[...names].join('|')})\\.`),
    parts: [...names].map((part) => new RegExp(`/_astro/${part}\\.`)),
  };
}

/** The question index: without it there are no answers. */
const questions = (visit: VisitName): Row => ({
  ...askedAgain('/search/questions.json'),
  visit,
  goesOn: true,
  broken: says('Search could not be loaded. Check your connection, type again, or reload the page.'),
  late: says('The search is loading …'),
  arrived: works,
});
const fullText = (one: File): Row => ({
  ...one,
  visit: 'search the text',
  goesOn: true,
  broken: answersWithout('the text'),
  late: answersWithout('the text'),
  arrived: works,
});
const cases = (one: File): Row => ({
  ...one,
  visit: 'search with a figure',
  goesOn: true,
  broken: answersWithout('a case'),
  late: answersWithout('a case'),
  arrived: works,
});
const calculator = (one: File): Row => ({
  ...one,
  visit: 'calculate',
  broken: says('The calculator did not load.'),
  late: says('The calculator is taking long to load.'),
  arrived: works,
});

const deskCase = (one: File): Row => ({
  ...one,
  visit: 'a case at the desk',
  atLoad: true,
  broken: says('The figures of this case did not load. Reload the page.'),
  late: says('The search is loading …'),
  arrived: works,
});

/** What stands in place of a part whose script has not come. */
export const DESK_NOT_LOADED = 'Finding and copying have not loaded. Reload the page.';
export const CONTACT_NOT_LOADED = 'This form has not loaded. Reload the page, or go to support.';

export const ROWS: Row[] = [
  { ...script('SearchButton', []), visit: 'search', atLoad: true, broken: leadsToAnswers, late: leadsToAnswers },
  {
    ...script('dialog'),
    visit: 'search',
    broken: says('The search did not load. Reload the page, or read all answers'),
    late: says('The search is loading …'),
    arrived: works,
  },
  questions('search'),
  ...[
    script('full-text', ['dialog']),
    file('/pagefind/pagefind.js'),
    ...['/pagefind/pagefind-entry.json', '/pagefind/wasm.', '.pf_meta', '.pf_index', '.pf_fragment'].map(askedAgain),
  ].map(fullText),
  ...[script('cases', ['dialog']), askedAgain('/search/cases.json')].map(cases),
  // The reader is in the field before its script has loaded.
  {
    ...script('SearchButton', []),
    visit: 'search at home',
    atLoad: true,
    broken: leadsToAnswersIndex,
    late: showsNothing,
    arrived: works,
  },
  { ...script('attach-search'), visit: 'search at home', goesOn: true, broken: leadsToResults, late: showsNothing, arrived: works },
  questions('search at home'),
  { ...script('Heading'), visit: 'copy a section', atLoad: true, broken: leadsToSection, late: leadsToSection, arrived: worksWhenUsed },
  // These two load at once. The parts that they share belong to the first.
  ...[script('Calculator'), script('client', ['Calculator'])].map(calculator),
  { ...script('CopyAnswer'), visit: 'copy an answer', atLoad: true, broken: isNotOffered, late: isNotOffered, arrived: worksWhenUsed },
  {
    ...script('SearchPanel'),
    visit: 'open a search',
    atLoad: true,
    broken: says('The search has not loaded.'),
    late: says('The search has not loaded.'),
    arrived: works,
  },
  {
    ...script('Desk'),
    visit: 'find at the desk',
    atLoad: true,
    broken: saysNotLoaded(DESK_NOT_LOADED),
    late: saysNotLoaded(DESK_NOT_LOADED),
    arrived: works,
  },
  {
    ...file('/search/questions.json'),
    visit: 'find at the desk',
    atLoad: true,
    broken: says('The search did not load. Reload the page, or choose from the list.'),
    late: says('The search is loading …'),
    arrived: works,
  },
  {
    ...file('/answers.json'),
    visit: 'copy a text',
    broken: says('The texts did not load.'),
    soon: says('The texts are loading …'),
    // By then it has given up. The next press asks again.
    late: says('The texts did not load.'),
  },
  {
    ...script('Contact'),
    visit: 'write to support',
    atLoad: true,
    broken: saysNotLoaded(CONTACT_NOT_LOADED),
    late: saysNotLoaded(CONTACT_NOT_LOADED),
    arrived: worksWhenUsed,
  },
  {
    ...script('late-search', ['Contact', 'SearchButton']),
    visit: 'find while writing',
    broken: says('The answers did not load. You can still contact support.'),
    late: says('Looking for answers …'),
    arrived: works,
  },
  ...[script('case-reply', ['Desk', 'SearchButton', 'cases']), file('/support/catalog.')].map(deskCase),
  {
    ...script('calendar', ['Calculator', 'late']),
    visit: 'save a calendar',
    broken: says('A part of this page did not load'),
    late: says('A part of this page is loading …'),
    arrived: works,
  },
  {
    ...script('late', ['Calculator', 'client']),
    visit: 'compare plans',
    broken: says('This part did not load.'),
    late: says('Loading …'),
    arrived: works,
  },
];

/** A table for one test file, printed when the file is done. */
export function tableOfFile(): (visit: string, fault: string, outcome: string) => void {
  const lines: string[] = [];
  const line = (visit: string, fault: string, outcome: string) => `${visit.padEnd(18)} ${fault.padEnd(44)} ${outcome}\n`;
  afterAll(() => process.stdout.write(`\n${line('visit', 'fault', 'outcome')}${lines.sort().join('')}`));
  return (...told) => {
    lines.push(line(...told));
  };
}

/** Checks that the text can be read and the links work, whatever else fails. */
export async function expectReadable(page: Page): Promise<void> {
  const read = await page.evaluate(() => ({
    heading: document.querySelector('h1')?.textContent?.trim(),
    answers: [...document.querySelectorAll('footer a')].find((link) => link.textContent === 'Answers')?.getAttribute('href'),
    header: document.querySelector('header')?.checkVisibility(),
  }));
  expect(read).toEqual({ heading: expect.stringMatching(/./), answers: '/answers/', header: true });
}

/** Does what a reader does, until the fault shows. */
export async function follow(page: Page, visit: Visit, outcome: Outcome, goesOn = false): Promise<void> {
  if (outcome.unasked) return;
  await visit.use(page);
  if (goesOn) await visit.goOn?.(page);
}
