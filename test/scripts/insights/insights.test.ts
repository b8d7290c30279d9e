import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileErrorWords, readInsightArguments } from '../../../src/scripts/insights/arguments.ts';
import { FileError } from '../../../src/scripts/insights/read.ts';
import { indexOf } from '../../search/small-index.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'insights-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A build of a few invented pages, and what its readers sent.
const site = path.join(folder, 'dist');
mkdirSync(path.join(site, 'search'), { recursive: true });
mkdirSync(path.join(site, 'answers/expire'), { recursive: true });
writeFileSync(path.join(site, 'search/questions.json'), JSON.stringify(indexOf({ synonyms: { credits: ['tokens'] } })));
writeFileSync(path.join(site, 'answers/expire/index.html'), '<!doctype html><h1>When do packs &amp; credits expire?</h1>');
const log = (body: object) => JSON.stringify({ day: '2026-11-28', body: JSON.stringify(body) });
writeFileSync(
  path.join(folder, 'beacons.log'),
  [
    log({ page: '/answers/expire/', helpful: 'no' }),
    log({ page: '/answers/expire/', query: 'leftover tokens carry forward' }),
    JSON.stringify({ page: '/', query: 'leftover credits carry forward' }),
    JSON.stringify({ page: '/../secret/', query: 'zzqq\u001b[2J' }),
    'nothing',
  ].join('\n'),
);
writeFileSync(path.join(folder, 'secret'), '<h1>secret</h1>');

const insights = (...given: string[]) => {
  const env = { ...process.env, INIT_CWD: folder };
  const node = path.join(root, 'node_modules/.bin/node');
  const { status, stdout, stderr } = spawnSync(node, ['src/scripts/insights.ts', ...given], { cwd: root, env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npm run insights', () => {
  test('reads a log and asks the search of a build', () => {
    const { status, stdout, stderr } = insights('beacons.log', '--site', 'dist');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('4 beacons in 1 file, of 2026-11-28.');
    expect(stdout).toContain('beacons.log is no beacon: line 5.');
    expect(stdout).toMatch(
      / {6}2 {2}“leftover tokens carry forward”\n +Also: “leftover credits carry forward”\n +Today, found: Do credits roll over\? \(\/answers\/roll-over\/\)\n/,
    );
    expect(stdout).toContain('1  Answer “zzqq [2J”\n');
    expect(stdout).toContain('1  Write anew: /answers/expire/ · When do packs & credits expire?\n');
    expect(stdout).toContain('/../secret/ · not in this build');
    expect(stdout).not.toContain('\u001b');
  });

  test('--html writes a page where it is called', () => {
    expect(insights('--html', 'beacons.log', '--site', 'dist')).toEqual({
      status: 0,
      stdout: 'The report is in insights.html.\n',
      stderr: '',
    });
    expect(readFileSync(path.join(folder, 'insights.html'), 'utf8')).toContain('<strong>“leftover tokens carry forward”</strong>');
  });

  test.each([
    {
      what: 'nothing is built',
      given: ['beacons.log', '--site', 'gone'],
      says: `No site is built in ${folder}/gone. Run npm run build first.\n`,
    },
    {
      what: 'the file is not there',
      given: ['gone.log', '--site', 'dist'],
      says: `There is no file ${folder}/gone.log. Name one that holds what readers sent.\n`,
    },
    {
      what: 'no file is named',
      given: [],
      says: 'Name the files that hold what readers sent, such as: npm run insights -- /var/log/nginx/help-beacons.log\n',
    },
  ])('$what: a sentence that says what to do, and no report', ({ given, says }) => {
    expect(insights(...given)).toEqual({ status: 1, stdout: '', stderr: says });
  });
});

describe('the arguments', () => {
  test.each([
    { given: ['a.log', 'b.log'], read: { files: ['a.log', 'b.log'], html: false, site: undefined } },
    { given: ['--html', 'a.log', '--site', 'out'], read: { files: ['a.log'], html: true, site: 'out' } },
    { given: ['--site=out', '--', '--html'], read: { files: ['--html'], html: false, site: 'out' } },
  ])('$given', ({ given, read }) => {
    expect(readInsightArguments(given)).toEqual(read);
  });

  test.each([{ given: ['--text', 'a.log'] }, { given: ['a.log', '--site'] }, { given: ['--html=yes', 'a.log'] }])(
    '$given: no',
    ({ given }) => {
      expect(readInsightArguments(given)).toEqual({
        wrong: 'The options are --html, and --site with the folder of a build: npm run insights -- /var/log/nginx/help-beacons.log --html',
      });
    },
  );
});

test.each([
  { code: 'ENOENT', words: 'There is no file x. Name one that holds what readers sent.' },
  { code: 'EISDIR', words: 'x is a folder. Name the files in it.' },
  { code: 'EACCES', words: 'You may not read x. Copy it to where you may, or ask who runs the host.' },
  { code: 'Z_BUF_ERROR', words: 'x cannot be unpacked (Z_BUF_ERROR). Name one that is whole, or whose name does not end in .gz.' },
  { code: 'EIO', words: 'x cannot be read (EIO).' },
])('a file that fails with $code', ({ code, words }) => {
  expect(fileErrorWords(new FileError('x', { code }))).toBe(words);
});
