import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { realCatalog } from '../rules/fixtures.ts';

const root = path.resolve(import.meta.dirname, '../..');
// The project's own Node, which reads TypeScript.
const node = path.join(root, 'node_modules/.bin/node');
const stale = (...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(node, ['src/scripts/stale.ts', ...given], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npm run stale', () => {
  test('long after everything was confirmed: each entry, answer and article, one a line, then how many', () => {
    const { status, stdout, stderr } = stale('6', '--today', '2099-01-01');
    const { plans, rules, rates } = realCatalog;
    const pages = ['answers', 'articles'].flatMap((folder) =>
      readdirSync(path.join(root, 'content', folder)).map((file) => `content/${folder}/${file}`),
    );
    const entries = [plans, rules, rates.workflows, rates.qualities, rates.resolutions].flat();
    const lines = stdout.trimEnd().split('\n');
    expect([status, stderr]).toEqual([0, '']);
    expect(lines.slice(0, -2).filter((line) => !/^\d{4}-\d{2} {2}content\/\S+ +\S+$/.test(line))).toEqual([]);
    expect(lines.at(-1)).toBe(`${entries.length + pages.length} entries are older than 6 months.`);
    for (const page of pages) expect(stdout).toContain(`  ${page} `);
    for (const { id } of entries) expect(stdout).toMatch(new RegExp(`  \\w+\\.${id.replace('.', '\\.')}\\n`));
  });

  test('without a day it takes the one on the calendar', () => {
    expect(stale('9999')).toEqual({ status: 0, stdout: 'Nothing is older than 9999 months.\n', stderr: '' });
  });

  test('a wrong argument: a sentence, and no list', () => {
    expect(stale('six')).toEqual({ status: 1, stdout: '', stderr: 'Give a whole number of months, such as 6, and not "six".\n' });
  });
});
