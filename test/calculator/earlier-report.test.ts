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
import { calculatorOf, format, shownOf } from './shown.ts';
import { textOf, VIEW_NAMES, type ViewName, viewOf } from './views.tsx';

const saved = vi.fn<(name: string, type: string, text: string) => void>();
beforeEach(() => {
  saved.mockReset();
});

const link = 'https://help.example.com/calculator/?today=2026-08-15';
const seen = (rest: Partial<Inputs>) => shownOf(form(rest), dated);
const report = (rest: Partial<Inputs>) => reportOf(seen(rest), format, link);
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

What do I have?
---------------
[Your figure] 15 included + 5 add-on = 20 credits in total.
`);
  });

  test('as Markdown', () => {
    expect(markdown(report(earlier), link)).toContain(
      `\n\n${SINCE}\n\n${CHANGES.map((words) => `- ${words}`).join('\n')}\n\n### What do I have?\n`,
    );
  });

  test('on paper', () => {
    const sheet = renderToStaticMarkup(createElement(PrintSheet, { report: report(earlier), empty: false }));
    expect(sheet).toContain(`</dl><p>${SINCE}</p><ul>${CHANGES.map((words) => `<li>${words}</li>`).join('')}</ul><section>`);
  });

  test('in each event of the calendar', async () => {
    await saveCalendar(seen(earlier), report(earlier), saved);
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
    await saveCalendar(seen(later), report(later), saved);
    expect(saved.mock.lastCall?.[2]).not.toContain('Counted with');
  });

  test('of a day before the catalog starts there is nothing but what was entered', () => {
    const { sections, since, confirmed, entered } = report({ ...earlier, today: '2026-04-30' });
    expect([sections, since, confirmed]).toEqual([[], undefined, '']);
    expect(entered).toContainEqual({ label: 'As of', value: '30 April 2026' });
  });
});

describe('the note above the results', () => {
  const note = (rest: Partial<Inputs>) => renderToStaticMarkup(createElement(ChangedSince, { shown: seen(rest), format }));

  test('says what they count with, and what has changed since', () => {
    expect(note(earlier)).toBe(
      `<div class="calc-note calc-warning"><p>${SINCE}</p><ul class="calc-list">${CHANGES.map((words) => `<li>${words}</li>`).join('')}</ul></div>`,
    );
  });

  test.each([{ ...later }, {}, { today: '2026-04-30' }, { today: 'x' }])('is not there without a change: %o', (rest) => {
    expect(note(rest)).toBe('');
  });
});

describe('each part of the page shows the names, the rules and the rates of that day', () => {
  const text = (name: ViewName, rest: Partial<Inputs>) => textOf(viewOf(name, calculatorOf(form(rest), dated)));
  const june = { ...earlier, today: '2026-06-15', packs: [] };

  test('the plan, in the verdict and among the plans', () => {
    expect(text('verdict', june)).toContain('You have 10 credits');
    expect(text('verdict', { ...june, make: 'films' })).toContain('Mini includes 10');
    expect(text('plans', { ...june, steps: [stepRow('split')] })).toMatch(/Mini Your plan 10 Yes/);
    expect(text('plans', { ...june, steps: [stepRow('split')] })).toContain('LARGE 50 ');
  });

  test('the plan among the ways out', () => {
    expect(text('ways', { ...june, need: '30' })).toContain('LARGE, with 50');
    expect(text('ways', { ...later, need: '30' })).toContain('LARGE, with 60');
  });

  test('the months of a pack', () => {
    expect(text('verdict', earlier)).toContain('5 add-on until 30 September');
    expect(text('working', earlier)).toContain('It lasts 3 months');
    expect(text('working', later)).toContain('It lasts 6 months');
  });

  test('the status of the rate card', () => {
    const tagged = (rest: Partial<Inputs>) => text('verdict', { ...rest, make: 'films', values: { films: { films: '5' } } });
    expect(tagged(earlier)).toMatch(/^Maybe Estimate Five/);
    expect(tagged(later)).toMatch(/^Yes Five/);
  });

  test('and none of them a figure for a day before the catalog starts', () => {
    const april = { ...earlier, today: '2026-04-30', steps: [stepRow('clip')], need: '9' };
    for (const name of VIEW_NAMES) expect(text(name, april)).not.toMatch(/\d/);
    expect(text('verdict', april)).toContain('Correct the marked field to see the whole result.');
  });
});
