import { withoutComments } from './mdx-source.ts';
import { ContentError, type ContentProblem } from './read-yaml.ts';

type Stated = { id: string; article: string; status?: string };
type Source = { id: string; text: string };

/** The ids that an article's source states, in order: `<States rule="credit.meaning">…</States>`. Comments are ignored. */
export function statedRules(text: string): string[] {
  return [...withoutComments(text).matchAll(/<States\s+rule="([^"]+)"/g)].map((match) => match[1] ?? '');
}

/**
 * Checks that every rule is stated once, in the article that the catalog names, and that no article states an unknown rule. Throws a
 * ContentError with all problems.
 */
export function checkStatements(rules: readonly Stated[], articles: readonly Source[]): void {
  const stated = articles.flatMap(({ id, text }) => {
    // <Assumptions /> states every assumption that the catalog places in its article.
    const listed = /<Assumptions\s*\/>/.test(text) ? rules.filter((rule) => rule.status === 'assumption' && rule.article === id) : [];
    return [...statedRules(text), ...listed.map((rule) => rule.id)].map((rule) => ({ rule, article: id }));
  });
  const problems: ContentProblem[] = [];
  for (const rule of rules) {
    const places = stated.filter((entry) => entry.rule === rule.id && entry.article === rule.article);
    if (places.length === 1) continue;
    problems.push({
      file: `content/articles/${rule.article}.mdx`,
      key: rule.id,
      found: places.length,
      expected: `one <States rule="${rule.id}"> in this article, because rules.yaml says that it states the rule`,
    });
  }
  for (const { rule, article } of stated) {
    if (rules.some((entry) => entry.id === rule && entry.article === article)) continue;
    problems.push({
      file: `content/articles/${article}.mdx`,
      key: rule,
      found: rule,
      expected: 'the id of a rule that rules.yaml places in this article',
    });
  }
  if (problems.length > 0) throw new ContentError(problems);
}
