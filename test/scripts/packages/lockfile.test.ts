import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Entry = { version?: string; integrity?: string; resolved?: string };
type Lock = { packages: Record<string, Entry & { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }> };

const root = path.resolve(import.meta.dirname, '../../..');
const read = <T>(file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
const { packages } = read<Lock>('package-lock.json');
const own = read<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>('package.json');
const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies });
const locked = Object.entries(packages).filter(([where]) => where !== '');

test.each(wanted)('%s is wanted in one version, %s, and locked to it', (name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packages[`node_modules/${name}`]?.version).toBe(version);
});

test('the lockfile knows of what package.json wants, and of nothing else', () => {
  expect({ ...packages['']?.dependencies, ...packages['']?.devDependencies }).toEqual({ ...own.dependencies, ...own.devDependencies });
});

test('every package has a hash, those for other platforms as well', () => {
  expect(locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([where]) => where)).toEqual([]);
});

test('none names the host that it came from', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('what CI runs installs from the lockfile', () => {
  expect(readFileSync(path.join(root, '.ci/run'), 'utf8')).toMatch(/\bnpm ci\b/);
});
