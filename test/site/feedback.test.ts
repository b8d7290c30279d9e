import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHANGED, REAL, SETTINGS } from '../sites/sites.ts';
import { builtPages } from './pages.ts';

const asks = (file: string) => /(answers|articles)\/./.test(file) && file !== 'answers/index.html';

describe('where FEEDBACK_URL is set', () => {
  const pages = builtPages(CHANGED);

  test.each(pages.filter(({ file }) => asks(file)))('$file asks once whether it was helpful', ({ root, path: at }) => {
    const [box, ...more] = root.querySelectorAll('.feedback');
    expect(more).toEqual([]);
    expect(box?.getAttribute('data-endpoint')).toBe(SETTINGS.FEEDBACK_URL);
    // The permanent path, without the base path: it is the same wherever the site is served.
    expect(box?.getAttribute('data-page')).toBe(`/${at.slice(CHANGED.base.length)}`);
    expect(box?.querySelector('legend')?.text).toBe('Was this helpful?');
    expect(box?.querySelectorAll('button').map((button) => [button.getAttribute('type'), button.text.trim()])).toEqual([
      ['button', 'Yes'],
      ['button', 'No'],
    ]);
    expect(box?.querySelector('.feedback-privacy')?.text.trim()).toBe(
      'We get your yes or no and the address of this page: no name, no cookie. ' +
        'If a search finds nothing, we get its words and the page you are on, without a name or a cookie.',
    );
    expect(box?.closest('[data-pagefind-ignore]')).not.toBeNull();
  });

  test.each(pages.filter(({ file }) => asks(file)))('$file leads to the contact page with its title and path', ({ root, path: at }) => {
    const link = new URL(root.querySelector('.feedback-support a')?.getAttribute('href') ?? '', CHANGED.site);
    expect(link.pathname).toBe(`${CHANGED.base}contact/`);
    expect(Object.fromEntries(link.searchParams)).toEqual({ about: `About “${root.querySelector('h1')?.text}”: `, from: at });
    expect(root.querySelector('.feedback-support')?.hasAttribute('hidden')).toBe(true);
  });

  test('no other page asks', () => {
    const others = pages.filter(({ file }) => !asks(file));
    expect(others.length).toBeGreaterThan(4);
    expect(others.filter(({ html }) => html.includes(SETTINGS.FEEDBACK_URL)).map(({ file }) => file)).toEqual([]);
  });
});

test('where it is not set, no page and no script has a trace of it', () => {
  const files = globSync('**/*.{html,js,json,md,txt}', { cwd: REAL.directory });
  const traces = files.filter((file) =>
    /Was this helpful|data-helpful|data-endpoint|no cookie|If a search finds nothing|feedback\.example|sorry that this did not help/.test(
      readFileSync(path.join(REAL.directory, file), 'utf8'),
    ),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(traces.filter((file) => !file.startsWith('pagefind'))).toEqual([]);
  expect(builtPages(REAL).flatMap(({ root }) => root.querySelectorAll('.feedback'))).toEqual([]);
});
