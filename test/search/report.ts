import { answerNames } from '../../src/library/answer-names.ts';
import { REAL } from '../sites/sites.ts';
import { measure, queries, readIndexOf, servedBy } from './quality.ts';

// npm run search:quality: how the search of the last build does on the queries, and which answers none of them asks for.

readIndexOf(REAL.directory);
for (const half of ['tuned', 'held'] as const) {
  const { served, first, firstThree, reciprocal, empty, kept, misses } = await measure(queries[half]);
  const [one, three, rank] = [first, firstThree, reciprocal].map((share) => share.toFixed(3));
  process.stdout.write(
    `${half.padEnd(6)} ${served} queries: success@1 ${one}, success@3 ${three}, MRR ${rank}; ` +
      `${kept} of ${empty} that nothing answers found nothing\n`,
  );
  for (const { query, at, found } of misses)
    process.stdout.write(`  ${at < 0 ? 'not found' : `at ${at + 1}`}: “${query}” shows ${found}\n`);
}
const asked = new Set([...queries.tuned, ...queries.held].flatMap(servedBy));
for (const { id } of answerNames()) if (!asked.has(`/answers/${id}/`)) process.stdout.write(`no query asks for ${id}\n`);
