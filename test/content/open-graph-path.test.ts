import { expect, test } from 'vitest';
import { previewPath } from '../../src/content/open-graph-path.ts';

test.each([
  { page: { collection: 'answers', id: 'do-credits-roll-over' }, path: '/unfurl/answers/do-credits-roll-over.png' },
  { page: { collection: 'articles', id: 'credits-by-plan' }, path: '/unfurl/articles/credits-by-plan.png' },
  { page: undefined, path: '/unfurl/help-center.png' },
] as const)('a link to $page.id shows $path', ({ page, path }) => {
  expect(previewPath(page)).toBe(path);
});
