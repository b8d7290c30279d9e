import { readFileSync, writeFileSync } from 'node:fs';
import { licenceList, licensedIn } from './packages/licence-list.ts';

// npm run licences: writes the list of licences from the lockfile.
const root = new URL('../../', import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
writeFileSync(new URL('LICENSES.md', root), licenceList(licensedIn(packages)));
