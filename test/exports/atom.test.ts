import { describe, expect, test } from 'vitest';
import { atomFile, escaped, type Feed } from '../../src/exports/atom.ts';
import { anything } from '../hostile/anything.ts';
import { forAny } from '../rules/for-any.ts';
import { atomFaults, readAtom } from '../site/atom.ts';

const self = 'https://help.example/changes/feed.atom';
const entry = {
  id: 'tag:help.example,2026:b',
  title: 'Pro: 120 credits instead of 100 credits.',
  updated: '2026-10-01T00:00:00Z',
  url: 'https://help.example/changes/#b',
  html: '<p>From 1 October 2026</p>',
};
const older = { ...entry, id: 'tag:help.example,2026:a', updated: '2026-09-01T00:00:00Z' };
const feed: Feed = {
  id: 'tag:help.example,2026:changes',
  title: 'What changed',
  subtitle: 'From which day',
  author: 'Flikly',
  self,
  url: 'https://help.example/changes/',
  updated: '2026-10-01T00:00:00Z',
  entries: [entry, older],
};
const xml = atomFile(feed);

test('a feed is valid with entries, and without any', () => {
  expect(atomFaults(xml, self)).toEqual([]);
  expect(atomFaults(atomFile({ ...feed, entries: [] }), self)).toEqual([]);
  expect(readAtom(xml)).toEqual({
    id: feed.id,
    title: feed.title,
    updated: feed.updated,
    self,
    url: feed.url,
    entries: [entry, older],
  });
});

test('any text is read back as it was, but for what XML does not allow', () => {
  forAny(200, [anything], (text) => {
    const html = `<p>${escaped(text)}</p>`;
    const written = atomFile({ ...feed, title: `a${text}`, entries: [{ ...entry, title: `a${text}`, html }] });
    expect(atomFaults(written, self)).toEqual([]);
    const allowed = `a${text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')}`;
    expect(readAtom(written).title.replace(/\r\n?/g, '\n')).toBe(allowed.replace(/\r\n?/g, '\n'));
    expect(readAtom(written).entries[0]?.html).not.toMatch(/<(?!\/?p>)/);
  });
});

describe('the check of a feed finds', () => {
  test.each([
    { what: 'what is no XML', from: '</author>', to: '', fault: /^line \d+: / },
    { what: 'another format', from: 'http://www.w3.org/2005/Atom', to: 'http://purl.org/atom/ns#', fault: 'no Atom feed in UTF-8' },
    { what: 'a missing title', from: '<title>What changed</title>', to: '', fault: 'the feed: not one title' },
    { what: 'an empty title', from: '>Pro: 120 credits instead of 100 credits.<', to: '> <', fault: 'entry 1: an empty title' },
    {
      what: 'two ids in one entry',
      from: '<id>tag:help.example,2026:b</id>',
      to: '<id>tag:help.example,2026:b</id><id>tag:help.example,2026:c</id>',
      fault: 'entry 1: not one id',
    },
    { what: 'two entries of one id', from: ':a</id>', to: ':b</id>', fault: 'two of the same id' },
    {
      what: 'an id that is no URI',
      from: 'tag:help.example,2026:a<',
      to: 'change 7<',
      fault: 'entry 2: the id change 7 is no permanent URI',
    },
    { what: 'a day without a time', from: '2026-09-01T00:00:00Z', to: '2026-09-01', fault: /^entry 2: updated 2026-09-01 is no instant/ },
    { what: 'a day that is in no calendar', from: '2026-09-01T', to: '2026-02-30T', fault: /^entry 2: updated 2026-02-30T00:00:00Z is no/ },
    {
      what: 'a feed older than its newest entry',
      from: '<updated>2026-10-01T',
      to: '<updated>2026-09-30T',
      fault: /updated is not that of its newest/,
    },
    { what: 'entries out of order', from: '2026-09-01T', to: '2026-11-01T', fault: 'the newest entry is not first' },
    { what: 'another address of its own', from: self, to: 'https://other.example/feed', fault: /its own address is https:\/\/other/ },
    {
      what: 'an address of a page alone',
      from: 'href="https://help.example/changes/#b"',
      to: 'href="/changes/#b"',
      fault: /is not absolute/,
    },
    { what: 'no author', from: '<name>Flikly</name>', to: '<name></name>', fault: 'the feed: no author' },
    { what: 'content that is not well-formed', from: '&lt;/p&gt;', to: '&lt;/b&gt;', fault: /^entry 1: content that is not well-formed/ },
    {
      what: 'an address of a page in the content',
      from: '&lt;p&gt;',
      to: '&lt;p&gt;&lt;a href=&quot;/x&quot;&gt;&lt;/a&gt;',
      fault: /^entry 1: the address \/x in the content/,
    },
    { what: 'content of no type', from: 'content type="html"', to: 'content', fault: /^entry 1: content of the type/ },
  ])('$what', ({ from, to, fault }) => {
    expect(xml).toContain(from);
    const faults = atomFaults(xml.replace(from, to), self);
    expect(faults).toContainEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });
});
