import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCatalog } from '../content/read-catalog.ts';
import { ContentError } from '../content/read-yaml.ts';
import { type Confirmed, confirmedInCatalog, confirmedInSource, readStaleArguments, staleOf, staleWords } from '../content/stale.ts';

// npm run stale -- 6 [--today 2027-03-01]: lists the entries that nobody has confirmed for more than this many months.

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Today's date in the local time zone. */
function localToday(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function sourcesIn(folder: string, key: 'updated' | 'confirmed'): Confirmed[] {
  const files = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.mdx'));
  return files.sort().map((file) => confirmedInSource(`${folder}/${file}`, read(`${folder}/${file}`), key));
}

function everything(): Confirmed[] {
  const catalog = readCatalog({
    plans: read('content/catalog/plans.yaml'),
    rules: read('content/catalog/rules.yaml'),
    rates: read('content/catalog/rates.yaml'),
    recipes: read('content/catalog/recipes.yaml'),
  });
  return [...confirmedInCatalog(catalog), ...sourcesIn('content/answers', 'confirmed'), ...sourcesIn('content/articles', 'updated')];
}

function fail(words: string) {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

const asked = readStaleArguments(process.argv.slice(2), localToday());
try {
  if (asked.wrong !== undefined) fail(asked.wrong);
  else process.stdout.write(staleWords(staleOf(everything(), asked), asked.months));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  fail(error.message);
}
