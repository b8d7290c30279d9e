import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5', { 'astro-island': { flow: true, phrasing: true, permittedContent: ['@flow'] } }],
  rules: {
    // How the HTML is written, not what it means: Astro's and React's own output decides.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'long-title': 'off',
    // React writes them as it names them; HTML does not tell upper from lower case.
    'attr-case': 'off',
    // React's ids hold signs of their own.
    'valid-id': ['error', { relaxed: true }],
    'unique-landmark': 'error',
    'require-sri': 'off',
  },
});

/** What is wrong in a page's HTML: empty where nothing is. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  // Astro writes the one style of its islands beside the first of them.
  return found.filter((message) => !message.endsWith('<style> element is not permitted as content under <div>'));
}
