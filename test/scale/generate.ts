import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { numbers, wordsBy } from './texts.ts';

const TOPICS = Object.keys(parse(readFileSync(path.resolve('content/topics.yaml'), 'utf8')));
const SECTIONS = 6;
const PARAGRAPHS = 4;
const WORDS_A_PARAGRAPH = 22;

export const articleId = (k: number): string => `generated-article-${k}`;
export const answerId = (k: number): string => `generated-answer-${k}`;

const list = (ids: readonly string[]) => `[${ids.join(', ')}]`;
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Picks some other pages, near and far, but never the page itself. */
function others(k: number, count: number, wanted: number, id: (k: number) => string): string[] {
  const far = Array.from({ length: wanted }, (_, step) => (k + 1 + step * 37) % count);
  return [...new Set(far)].filter((other) => other !== k).map(id);
}

/** An article of about 600 words in six sections, with links, a callout, and answers that open in place. */
function article(k: number, count: number): string {
  const next = numbers(k + 1);
  const words = wordsBy(next);
  const section = () => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => {
      const link = at === 0 ? ` [${words(3)}](/answers/${answerId(next(count))}/)` : '';
      return `${sentence(words(WORDS_A_PARAGRAPH))}${link}.`;
    });
    return `## ${sentence(words(4))} ${k}\n\n${paragraphs.join('\n\n')}\n`;
  };
  return `---
title: ${sentence(words(6))}
summary: ${sentence(words(12))}.
area: Generated
updated: "2026-05"
order: ${k + 100}
answers: ${list(others(k, count, 3, answerId))}
related: ${list(others(k, count, 3, articleId))}
---

${Array.from({ length: SECTIONS }, section).join('\n')}
<Callout title="${sentence(words(3))}">${sentence(words(12))}.</Callout>

<Questions ids={frontmatter.answers} />
`;
}

function answer(k: number, count: number): string {
  const words = wordsBy(numbers(1_000_000 + k));
  return `---
question: ${sentence(words(7))}?
summary: ${sentence(words(12))}.
topic: ${TOPICS[k % TOPICS.length]}
rules: [included.no-rollover]
related: ${list(others(k, count, 3, answerId))}
asks:
  - ${sentence(words(6))}?
  - ${sentence(words(5))}?
order: ${k + 100}
confirmed: "2026-05"
---

${sentence(words(30))}.

${sentence(words(30))} [${words(2)}](/articles/${articleId(k)}/).

<Try plan="creator" start="2026-01-31" used="12">${sentence(words(4))}</Try>
`;
}

/** Adds `count` articles and as many answers to the content of a copy of the project. */
export function generate(copy: string, count: number): void {
  for (let k = 0; k < count; k += 1) {
    writeFileSync(path.join(copy, 'content/articles', `${articleId(k)}.mdx`), article(k, count));
    writeFileSync(path.join(copy, 'content/answers', `${answerId(k)}.mdx`), answer(k, count));
  }
}
