import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ChangedSince } from '../../src/calculator/ChangedSince.tsx';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { PrintSheet } from '../../src/calculator/PrintSheet.tsx';
import { markdown, plainText, reportOf } from '../../src/calculator/report.ts';
import { saveCalendar } from '../../src/calculator/save-calendar.ts';
import { parsed } from './calendar-file.ts';
import { dated } from './dated.ts';
import { form, packRow, stepRow } from './fixtures.ts';
import { panelOf, textOf } from './panels.tsx';
import { shownOf } from './shown.ts';

const saved = vi.fn<(name: string, type: string, text: string) => void>();
beforeEach(() => {
  saved.mockReset();
});

const link = 'https://help.example.com/calculator/?today=2026-08-15';
const seen = (rest: Partial<Inputs>) => shownOf(form(rest), dated);
const report = (rest: Partial<Inputs>) => {
  const all = seen(rest);
  return reportOf(all, all.catalog, link);
};
const earlier: Partial<Inputs> = { start: '2026-05-10', today: '2026-08-15', packs: [packRow('5', '2026-07-01')] };
const later = { ...earlier, today: '2026-12-01' };

const SINCE = 'Counted with what held on 15 August 2026. Since then:';
const CHANGES = [
  'SMALL: 15 credits until 30 September 2026; now 20 credits.',
  '“Packs last 3 months” until 31 August 2026; now “What add-on.expiry-months says”.',
  '“Packs last 3 months”: an assumption until 31 August 2026; now a published rule.',
];

describe('what is handed on says what it counted with', () => {
  test('as plain text, after what was entered', () => {
    expect(plainText(report(earlier))).toContain(`
Pack 1: 5 credits, bought on 1 July 2026

${SINCE}
${CHANGES.map((words) => `- ${words}`).join('\n')}

What do I get?
--------------
[Rule] 15 included + 5 add-on = 20 credits in total.
`);
  });

  test('as Markdown', () => {
    expect(markdown(report(earlier), link)).toContain(
      `\n\n${SINCE}\n\n${CHANGES.map((words) => `- ${words}`).join('\n')}\n\n### What do I get?\n`,
    );
  });

  test('on paper', () => {
    const sheet = renderToStaticMarkup(createElement(PrintSheet, { report: report(earlier), empty: false }));
    expect(sheet).toContain(`</dl><p>${SINCE}</p><ul>${CHANGES.map((words) => `<li>${words}</li>`).join('')}</ul><section>`);
  });

  test('in each event of the calendar', async () => {
    const all = seen(earlier);
    await saveCalendar(all, reportOf(all, all.catalog, link), all.catalog, saved);
    const texts = parsed(saved.mock.lastCall?.[2] ?? '').events.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain('Counted with what held on 15 August 2026. Rules as confirmed in May 2026.');
    expect(texts.at(-1)).toContain('Add-on credits expire 3 months from purchase');
  });

  test('and nothing of it where nothing has changed since', async () => {
    const texts = [plainText(report(later)), markdown(report(later), link)];
    for (const text of texts) expect(text).not.toMatch(/Counted with|Since then/);
    expect(report(later).since).toBeUndefined();
    expect(renderToStaticMarkup(createElement(PrintSheet, { report: report(later), empty: false }))).not.toContain('Since then');
    const all = seen(later);
    await saveCalendar(all, reportOf(all, all.catalog, link), all.catalog, saved);
    expect(saved.mock.lastCall?.[2]).not.toContain('Counted with');
  });

  test('of a day before the catalog starts there is nothing but what was entered', () => {
    const { sections, since, confirmed, entered } = report({ ...earlier, today: '2026-04-30' });
    expect([sections, since, confirmed]).toEqual([[], undefined, '']);
    expect(entered).toContainEqual({ label: "Today's date", value: '30 April 2026' });
  });
});

describe('the note above the results', () => {
  const note = (rest: Partial<Inputs>) => {
    const { inputs, changes, format } = seen(rest);
    return renderToStaticMarkup(createElement(ChangedSince, { day: inputs.today, changes, format }));
  };

  test('says what they count with, and what has changed since', () => {
    expect(note(earlier)).toBe(
      `<div class="calc-note calc-warning"><p>${SINCE}</p><ul class="calc-list">${CHANGES.map((words) => `<li>${words}</li>`).join('')}</ul></div>`,
    );
  });

  test.each([{ ...later }, {}, { today: '2026-04-30' }, { today: 'x' }])('is not there without a change: %o', (rest) => {
    expect(note(rest)).toBe('');
  });
});

describe('each panel shows the names, the rules and the rates of that day', () => {
  const text = (name: Parameters<typeof panelOf>[0], rest: Partial<Inputs>) => textOf(panelOf(name, seen(rest)));

  test('the plan, in the balance and among the plans', () => {
    const june = { ...earlier, today: '2026-06-15', packs: [], steps: [stepRow('split')] };
    expect(text('balance', june)).toContain('10 credits included with Mini');
    expect(text('plans', june)).toMatch(/Mini Smallest that covers it ?Your plan 10 /);
    expect(text('plans', june)).toContain('LARGE 50 ');
  });

  test('the months and the rule of a pack', () => {
    expect(text('refresh', earlier)).not.toContain('6 months');
    expect(text('packs', earlier)).toContain('3 months from purchase');
    expect(text('packs', later)).toContain('6 months from purchase');
  });

  test('the status of the rate card', () => {
    expect(text('estimate', { ...earlier, steps: [stepRow('clip')] })).toContain('Illustrative');
    expect(text('estimate', { ...later, steps: [stepRow('clip')] })).not.toContain('Illustrative');
  });

  test('and none of them a figure for a day before the catalog starts', () => {
    const april = { ...earlier, today: '2026-04-30', steps: [stepRow('clip')], need: '9' };
    for (const name of ['balance', 'refresh', 'estimate', 'plans', 'year'] as const) {
      expect(text(name, april)).not.toMatch(/\d/);
      expect(text(name, april)).toContain('Correct the marked field to see this result.');
    }
  });
});
