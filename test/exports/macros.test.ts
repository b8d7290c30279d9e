import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { espansoFile } from '../../src/exports/espanso.ts';
import { csvFile } from '../../src/exports/macro-csv.ts';
import { asPasted, escapedHtml, type MacroRow, presetId } from '../../src/exports/macro-row.ts';
import { zendeskMacros } from '../../src/exports/zendesk.ts';
import { espansoMatches, readCsv, zendeskList } from './macro-formats.ts';

const SOURCE = { id: 'roll-over', title: 'Do credits roll over?', text: 'No.', markdown: 'No.', html: '<p>No.</p>', confirmed: '2026-05' };
const row = (changed: Partial<typeof SOURCE> = {}): MacroRow =>
  asPasted({ ...SOURCE, ...changed, url: 'https://help.example.com/answers/roll-over/?a=1&b="' });

/** What a person or an attacker may write, among texts of any characters. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('=1+1', '-x', '@a', '\t=1', '"', 'a\r\nb', '{{ticket.id}}', '$|$', '# no', '- a: b', '<b>', 'a::b', '…\u2028\u0085'),
);
const rows = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}$/), { minLength: 1, maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ title: text, text, html: text }).map((texts) => row({ ...texts, id })))));

describe('a row', () => {
  test('is what the desk copies: question, text, link and month', () => {
    const { text: plain, markdown, html, url } = row();
    expect(plain).toBe(`Do credits roll over?\n\nNo.\n\n${url}\nConfirmed May 2026`);
    expect(markdown).toBe(`**[Do credits roll over?](${url})**\n\nNo.\n\nConfirmed May 2026`);
    const href = 'https://help.example.com/answers/roll-over/?a=1&amp;b=&quot;';
    const linked = `<p><a href="${href}">${href}</a></p>`;
    expect(html).toBe(`<p><strong>Do credits roll over?</strong></p><p>No.</p>${linked}<p>Confirmed May 2026</p>`);
  });

  test('marks its example as one', () => {
    const link = 'https://help.example.com/calculator/?plan=pro&example=yes';
    const { text: plain, html } = row({
      text: `No.\n\nExample: See one (${link})`,
      html: `<p>No.</p><p class="try"><a href="${escapedHtml(link)}">Example: See one</a></p>`,
    });
    expect(plain).toContain(`\n\nFor example: See one (${link})\n\n`);
    expect(html).toContain(`<p>For example: <a href="${escapedHtml(link)}">See one</a></p>`);
  });

  test('has another revision if its words are others, and not if only its month is', () => {
    expect(row({ confirmed: '2026-06' }).revision).toBe(row().revision);
    expect(row({ text: 'Yes.' }).revision).not.toBe(row().revision);
    expect(row({ title: 'Do they?' }).revision).not.toBe(row().revision);
  });

  test('of a preset is named by its case', () => {
    expect(presetId('/help/calculator/?plan=pro&pack=50.2026-06-10&example=yes')).toBe('preset-plan-pro-pack-50-2026-06-10');
  });
});

describe('Zendesk macros', () => {
  test('insert the text, and say in their description what they are', () => {
    expect(zendeskMacros([row()])).toEqual({
      macros: [
        {
          title: 'Help center::Do credits roll over?',
          active: true,
          description: `help-center:roll-over confirmed 2026-05 revision ${row().revision}`,
          actions: [{ field: 'comment_value_html', value: row().html }],
        },
      ],
    });
  });

  test('are what the API documents, whatever the texts, and hold no placeholder', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { macros } = zendeskList.parse(JSON.parse(JSON.stringify(zendeskMacros(all))));
        expect(macros.length).toBe(all.length);
        expect(macros.filter(({ actions }) => /\{\{|\{%/.test(actions[0]?.value ?? ''))).toEqual([]);
      }),
    );
  });
});

describe("Espanso's match file", () => {
  test('is read back whole, whatever the texts, and holds no variable', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { matches } = espansoMatches.parse(parse(espansoFile(all)));
        expect(matches.map(({ trigger }) => trigger)).toEqual(all.map(({ id }) => `:${id}:`));
        expect(matches.map(({ label }) => label)).toEqual(all.map(({ title }) => `${title} (confirmed 2026-05)`));
        expect(matches.filter(({ replace }) => /\{\{|\$\|\$/.test(replace))).toEqual([]);
      }),
    );
  });

  test('keeps a text without variables as it is', () => {
    expect(espansoMatches.parse(parse(espansoFile([row({ text: 'a {b} "c"\n- d: #e\\' })]))).matches[0]?.replace).toBe(
      `Do credits roll over?\n\na {b} "c"\n- d: #e\\\n\n${row().url}\nConfirmed May 2026`,
    );
  });
});

describe('CSV', () => {
  test('is read back whole, whatever the texts', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const [names = [], ...lines] = readCsv(csvFile(all));
        expect(names).toEqual(['id', 'title', 'text', 'markdown', 'html', 'url', 'confirmed', 'revision']);
        const safe = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
        expect(lines).toEqual(all.map((one) => names.map((name) => safe(one[name as keyof MacroRow]))));
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra'])('starts no cell as a formula: %j', (title) => {
    expect(readCsv(csvFile([row({ title })]))[1]?.[1]).toBe(`'${title}`);
  });

  const python = (code: string, input: string) => spawnSync('python3', ['-c', code], { input, encoding: 'utf8' });
  test.runIf(python('', '').status === 0)("is read by Python's csv module as by the reader of the tests", () => {
    const file = csvFile([row({ text: 'a "b",\r\nc' }), row({ title: '=1' })]);
    const code =
      'import csv,io,json,sys;b=sys.stdin.buffer.read().decode();print(json.dumps(list(csv.reader(io.StringIO(b,newline=""),strict=True))))';
    expect(JSON.parse(python(code, file).stdout)).toEqual(readCsv(file));
  });
});
