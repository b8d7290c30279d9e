import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { changesThatRemove } from './list-history.ts';

const FILE = 'list.txt';
let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: folder, stdio: 'pipe' });
const write = (text: string) => writeFileSync(path.join(folder, FILE), text);
const commit = (text: string) => {
  write(text);
  git('add', '-A');
  git('commit', '-q', '-m', 'a change');
};
const start = (isRepository: boolean) => {
  folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  if (isRepository) git('init', '-q', '-b', 'main');
};

describe('a list that only grew', () => {
  test('has no change to report', () => {
    start(true);
    commit('a\n');
    commit('a\nb\n');
    write('a\nb\nc\n');
    expect(changesThatRemove(folder, FILE)).toEqual([]);
  });

  test('nor has one that grew on two branches', () => {
    start(true);
    commit('a\nm\nz\n');
    git('checkout', '-q', '-b', 'other');
    commit('a\nb\nm\nz\n');
    git('checkout', '-q', 'main');
    commit('a\nm\nz\ny\n');
    git('merge', '-q', '--no-edit', 'other');
    expect(changesThatRemove(folder, FILE)).toEqual([]);
  });

  test.each([
    { what: 'no repository', isRepository: false },
    { what: 'no commit yet', isRepository: true },
  ])('$what: nothing to check', (one) => {
    start(one.isRepository);
    write('a\n');
    expect(changesThatRemove(folder, FILE)).toEqual([]);
  });
});

describe('is reported:', () => {
  test.each([
    { what: 'a line that went', before: 'a\nb\n', after: 'a\n' },
    { what: 'a line that changed', before: 'a\nb\n', after: 'a\nB\n' },
    { what: 'two lines that changed places', before: 'a\nb\n', after: 'b\na\n' },
    { what: 'a comment that changed', before: '# a\nb\n', after: '# A\nb\n' },
  ])('$what', ({ before, after }) => {
    start(true);
    commit(before);
    write(after);
    expect(changesThatRemove(folder, FILE)).toEqual(['not committed']);
    git('commit', '-q', '-a', '-m', 'a change');
    expect(changesThatRemove(folder, FILE)).toHaveLength(1);
    commit(`${after}more\n`);
    expect(changesThatRemove(folder, FILE)).toHaveLength(1);
  });

  test('a list that went', () => {
    start(true);
    commit('a\n');
    unlinkSync(path.join(folder, FILE));
    expect(changesThatRemove(folder, FILE)).toEqual(['not committed']);
  });
});
