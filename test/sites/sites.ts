import path from 'node:path';
import { build } from './build.ts';
import { CHANGES, renameAnswer } from './changed.ts';
import { copyProject } from './copy.ts';
import { CACHE, ROOT } from './places.ts';

/** A built site: its folder, the content it was built from, the path it is served under, and the origin that it states. */
export type Site = { name: string; directory: string; content: string; base: string; site: string };

const built = (name: string) => path.join(CACHE, 'sites', name);
const ORIGIN = 'http://localhost:4321';

/** The settings of the changed site. All of them are set. */
export const SETTINGS = {
  SITE_URL: 'https://help.example.com',
  BASE_PATH: '/resources/help-center/',
  FEEDBACK_URL: 'https://feedback.example/helpful',
  SEARCH_LOG_URL: 'https://searches.example/nothing-found',
};

/** The real `content/`, which customers read. Tests check only what is true of any content. */
export const REAL: Site = {
  name: 'the real content',
  directory: path.join(ROOT, 'dist'),
  content: path.join(ROOT, 'content'),
  base: '/',
  site: ORIGIN,
};

/** The test content, at the root. Tests do what a person does on it. */
export const PLAIN: Site = {
  name: 'the content of the tests',
  directory: path.join(built('plain'), 'dist'),
  content: path.join(built('plain'), 'content'),
  base: '/',
  site: ORIGIN,
};

/** The test content after every change that an owner may make (see `changed.ts`), under a sub-path, with every setting set. */
export const CHANGED: Site = {
  name: 'changed, under a sub-path',
  directory: path.join(built('changed'), 'dist'),
  content: path.join(built('changed'), 'content'),
  base: SETTINGS.BASE_PATH,
  site: SETTINGS.SITE_URL,
};

/** Builds the three sites, two at a time, because each takes about one core. */
async function buildSites(): Promise<void> {
  copyProject(built('plain'));
  copyProject(built('changed'), CHANGES);
  renameAnswer(built('changed'));
  await Promise.all([
    build(ROOT, REAL.directory),
    build(built('plain'), PLAIN.directory).then(() => build(built('changed'), CHANGED.directory, SETTINGS)),
  ]);
}

/** Builds the sites once per run, before their tests. `REUSE_BUILD=1` keeps the existing builds, for work on the tests. */
export default async function setup(): Promise<void> {
  if (process.env.REUSE_BUILD === '1') return;
  process.env.REUSE_BUILD = '1';
  await buildSites();
}

if (import.meta.main) await buildSites();
