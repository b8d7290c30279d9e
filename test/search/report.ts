import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerNames } from '../../src/content/answer-names.ts';
import type { QuestionIndex } from '../../src/search/question-index.ts';
import { REAL } from '../sites/sites.ts';
import { contributionsOf } from './contributions.ts';
import { measure, queries, readIndexOf, servedBy } from './quality.ts';

// npm run search:quality: measures the search of the last build on the queries, and lists the answers that no query asks for.
// npm run search:quality -- <id of an answer>: lists the queries that each of its questions contributes.

const [id] = process.argv.slice(2);
if (id === undefined) await reportAll();
else await reportQuestions(id);

async function reportQuestions(answer: string) {
  const index = JSON.parse(readFileSync(path.join(REAL.directory, 'search/questions.json'), 'utf8')) as QuestionIndex;
  for (const { ask, queries: brought } of await contributionsOf(index, `answers/${answer}/`, [...queries.tuned, ...queries.held])) {
    process.stdout.write(`${ask}\n`);
    for (const query of brought) process.stdout.write(`  brings “${query}”\n`);
  }
}

async function reportAll() {
  readIndexOf(REAL.directory);
  for (const [part, list] of Object.entries(queries)) {
    const { served, first, firstThree, reciprocal, empty, kept, misses } = await measure(list);
    const [one, three, rank] = [first, firstThree, reciprocal].map((share) => share.toFixed(3));
    process.stdout.write(
      `${part.padEnd(6)} ${served} queries: success@1 ${one}, success@3 ${three}, MRR ${rank}; ` +
        `${kept} of ${empty} that nothing answers found nothing\n`,
    );
    // Misses of the blind queries are not printed: once looked at, a query belongs to the tuned ones.
    for (const { query, at, found } of part === 'blind' ? [] : misses)
      process.stdout.write(`  ${at < 0 ? 'not found' : `at ${at + 1}`}: “${query}” shows ${found}\n`);
  }
  const asked = new Set([...queries.tuned, ...queries.held].flatMap(servedBy));
  for (const { id: name } of answerNames()) if (!asked.has(`/answers/${name}/`)) process.stdout.write(`no query asks for ${name}\n`);
}
