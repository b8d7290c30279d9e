import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withExample } from '../../src/client/pasted.ts';
import { espansoMatches, readCsv, zendeskList } from '../exports/macro-formats.ts';
import { answersOf, readText } from './machine-files.ts';
import { builtPages, pageAt, SITES } from './pages.ts';

describe.each(SITES)('what agents paste with tools of their own, $name', (build) => {
  const { answers } = answersOf(build);
  const { macros } = zendeskList.parse(JSON.parse(readText(build, 'support/zendesk-macros.json')));
  const { matches } = espansoMatches.parse(parse(readText(build, 'support/espanso.yml')));
  const [names = [], ...lines] = readCsv(readText(build, 'support/answers.csv'));
  const cells = (name: string) => lines.map((line) => line[names.indexOf(name)] ?? '');
  const desk = pageAt(builtPages(build), `${build.base}support/`).root;

  test('has a row for each row of the desk, the same in every file', () => {
    const urls = desk
      .querySelectorAll('.desk-row:not([data-case], [data-person]) a')
      .map((link) => build.site + link.getAttribute('href')?.replaceAll('&amp;', '&'));
    expect(urls.length).toBeGreaterThan(answers.length);
    expect(cells('url').sort()).toEqual(urls.sort());
    expect(matches.map(({ trigger }) => trigger)).toEqual(cells('id').map((id) => `:${id}:`));
    expect(macros.map(({ description }) => /^help-center:(\S+) /.exec(description ?? '')?.[1])).toEqual(cells('id'));
  });

  test('has the answers as answers.json does, each below its question, with its link and month', () => {
    for (const [at, { id, question, text, url, html, confirmed }] of answers.entries()) {
      expect([cells('id')[at], cells('title')[at], cells('confirmed')[at]]).toEqual([id, question, confirmed]);
      const pasted = matches[at]?.replace ?? '';
      expect(pasted.startsWith(`${question}\n\n${withExample(text)}\n\n${url}\nConfirmed `)).toBe(true);
      expect(macros[at]?.actions[0]?.value).toContain(html.split('</p>')[0]);
    }
    for (const [at, { replace }] of matches.entries()) expect(replace).toContain(`\n\n${cells('url')[at]}\nConfirmed `);
  });

  test('has every id once, and no trigger within another', () => {
    const triggers = matches.map(({ trigger }) => trigger);
    expect(new Set(triggers).size).toBe(triggers.length);
    expect(triggers.filter((one) => triggers.some((other) => other !== one && other.includes(one)))).toEqual([]);
  });

  test('marks every case with figures as an example', () => {
    const filled = lines.filter((_, at) => /[?&](start|used|today|pack|step|need|end|videos|seconds)=/.test(cells('url')[at] ?? ''));
    expect(filled.length).toBeGreaterThan(0);
    expect(filled.map((line) => line[names.indexOf('title')]).filter((title) => !title?.startsWith('Example'))).toEqual([]);
  });

  test('is linked from the desk, and asks not to be followed', () => {
    const links = desk.querySelectorAll('a[rel=nofollow]').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['zendesk-macros.json', 'espanso.yml', 'answers.csv'].map((file) => `${build.base}support/${file}`));
  });
});
