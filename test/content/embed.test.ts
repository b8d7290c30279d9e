import { describe, expect, test } from 'vitest';
import { embedSchema } from '../../src/content/embed.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { messageOf } from './texts.ts';

const read = (text: string) => readYaml('content/embed.yaml', text, embedSchema).origins;

describe('who is told the height', () => {
  test.each([
    { what: 'one origin', text: 'origins:\n  - https://flikly.ai', origins: ['https://flikly.ai'] },
    {
      what: 'several, one of them at a port',
      text: 'origins: [https://a.example, https://b-c.example:8443]',
      origins: ['https://a.example', 'https://b-c.example:8443'],
    },
    { what: 'nobody', text: 'origins: []', origins: [] },
  ])('$what', ({ text, origins }) => {
    expect(read(text)).toEqual(origins);
  });

  test.each([
    { what: 'a slash at the end', written: 'https://flikly.ai/', write: 'https://flikly.ai' },
    { what: 'a path', written: 'https://flikly.ai/app', write: 'https://flikly.ai' },
    { what: 'capitals', written: 'https://Flikly.ai', write: 'https://flikly.ai' },
    { what: 'the usual port', written: 'https://flikly.ai:443', write: 'https://flikly.ai' },
    { what: 'no scheme', written: 'flikly.ai', write: 'https://flikly.ai' },
    { what: 'a name and password', written: 'https://a:b@flikly.ai', write: 'https://flikly.ai' },
    { what: 'http', written: 'http://flikly.ai' },
    { what: 'the local machine', written: 'http://localhost:3000' },
    { what: 'any site', written: '"*"' },
    { what: 'any host of a domain', written: 'https://*.flikly.ai' },
    { what: 'nothing', written: '""' },
  ])('not $what: $written', ({ written, write }) => {
    const found = written.startsWith('"') ? written : `"${written}"`;
    expect(messageOf(() => read(`origins:\n  - https://a.example\n  - ${written}`))).toBe(
      `
content/embed.yaml, line 3: origins.1
  found     ${found}
  expected  an https origin and nothing after it, such as https://example.com${write ? `\n  write     ${write}` : ''}`,
    );
  });

  test('not the same one twice', () => {
    expect(messageOf(() => read('origins:\n  - https://a.example\n  - https://b.example\n  - https://a.example'))).toBe(`
content/embed.yaml, line 4: origins.2
  found     "https://a.example"
  expected  each origin once`);
  });

  test('not left open', () => {
    expect(messageOf(() => read('origins:'))).toBe(`
content/embed.yaml, line 1: origins
  found     nothing
  expected  a list of https origins, or [] for none`);
  });

  test('a misspelt key gets the one that was meant', () => {
    expect(messageOf(() => read('origin: []'))).toContain('write     origins: ');
  });
});
