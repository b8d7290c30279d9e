import path from 'node:path';
import { build } from './build.ts';
import { CHANGES, renameAnswer } from './changed.ts';
import { copyProject } from './copy.ts';
import { CACHE, ROOT } from './places.ts';

/** A built site: its folder, the content that it was built from, the path that it is served under, and its origin as it says itself. */
export type Site = { name: string; directory: string; content: string; base: string; site: string };

const built = (name: string) => path.join(CACHE, 'sites', name);
const ORIGIN = 'http://localhost:4321';

/** The settings of the changed site, each of them set. */
export const SETTINGS = {
  SITE_URL: 'https://help.example.com',
  BASE_PATH: '/resources/help-center/',
  FEEDBACK_URL: 'https://feedback.example/helpful',
  SEARCH_LOG_URL: 'https://searches.example/nothing-found',
};

/** `content/` as it is: what customers read. Held by what is true of any content. */
export const REAL: Site = {
  name: 'the real content',
  directory: path.join(ROOT, 'dist'),
  content: path.join(ROOT, 'content'),
  base: '/',
  site: ORIGIN,
};

/** The content of the tests, at the root. Held by what a person does on it. */
export const PLAIN: Site = {
  name: 'the content of the tests',
  directory: path.join(built('plain'), 'dist'),
  content: path.join(built('plain'), 'content'),
  base: '/',
  site: ORIGIN,
};

/** The content of the tests after all that an owner may do at once: see `changed.ts`. Under a sub-path, with every setting set. */
export const CHANGED: Site = {
  name: 'changed, under a sub-path',
  directory: path.join(built('changed'), 'dist'),
  content: path.join(built('changed'), 'content'),
  base: SETTINGS.BASE_PATH,
  site: SETTINGS.SITE_URL,
};

/** Builds the three sites, two at a time: each takes about one core. */
async function buildSites(): Promise<void> {
  copyProject(built('plain'));
  copyProject(built('changed'), CHANGES);
  renameAnswer(built('changed'));
  await Promise.all([
    build(ROOT, REAL.directory),
    build(built('plain'), PLAIN.directory).then(() => build(built('changed'), CHANGED.directory, SETTINGS)),
  ]);
}

/** Before the tests of built sites: builds them once a run. `REUSE_BUILD=1` keeps what is there, for work on the tests. */
export default async function setup(): Promise<void> {
  if (process.env.REUSE_BUILD === '1') return;
  process.env.REUSE_BUILD = '1';
  await buildSites();
}

if (import.meta.main) await buildSites();
