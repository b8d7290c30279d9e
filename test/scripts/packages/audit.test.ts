import { describe, expect, test } from 'vitest';
import { auditOutcome } from '../../../src/scripts/packages/audit-outcome.ts';

const counted = (counts: Record<string, number>) => JSON.stringify({ metadata: { vulnerabilities: counts } });

describe('what an audit came to', () => {
  test.each([
    { what: 'no advisory', printed: counted({}), ok: true, asked: true, words: 'No package has an advisory of high severity or above.' },
    { what: 'lesser ones', printed: counted({ low: 3, moderate: 1, high: 0 }), ok: true, asked: true, words: 'No package has' },
    { what: 'one of high severity', printed: counted({ high: 1 }), ok: false, asked: true, words: 'Packages with advisories: 1 high.' },
    {
      what: 'several',
      printed: counted({ high: 2, critical: 1, total: 3 }),
      ok: false,
      asked: true,
      words: 'Packages with advisories: 2 high, 1 critical.',
    },
    {
      what: 'a registry that takes no such question',
      printed: JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 }),
      ok: true,
      asked: false,
      words: 'nothing is known of them: 405 Method Not Allowed.',
    },
    {
      what: 'no network',
      printed: JSON.stringify({ error: { code: 'ENOTFOUND', summary: 'request failed' } }),
      ok: true,
      asked: false,
      words: 'request failed',
    },
    { what: 'nothing', printed: '', ok: true, asked: false, words: 'npm printed no JSON' },
    { what: 'no reason', printed: '{}', ok: true, asked: false, words: 'it gave no reason' },
  ])('$what', ({ printed, ok, asked, words }) => {
    const outcome = auditOutcome(printed);
    expect([outcome.ok, outcome.asked]).toEqual([ok, asked]);
    expect(outcome.words).toContain(words);
  });
});
