import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5', { 'astro-island': { flow: true, phrasing: true, permittedContent: ['@flow'] } }],
  rules: {
    // Rules of style, not of meaning. Astro and React decide how their output looks.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'long-title': 'off',
    // React writes attributes in its own case. HTML ignores case.
    'attr-case': 'off',
    // React's ids contain special characters.
    'valid-id': ['error', { relaxed: true }],
    'unique-landmark': 'error',
    'require-sri': 'off',
  },
});

/** Returns what is wrong in a page's HTML. Empty if nothing is. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  // Astro puts the style of its islands next to the first island.
  return found.filter((message) => !message.endsWith('<style> element is not permitted as content under <div>'));
}
