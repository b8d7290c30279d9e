/** The output of `npm audit --json`: how many packages have advisories of each severity, or why npm could not ask. */
type Printed = {
  metadata?: { vulnerabilities?: Record<string, number> };
  statusCode?: number;
  message?: string;
  error?: { summary?: string };
};

/** Severities that fail the audit. */
const STOPS = ['high', 'critical'];

/**
 * The outcome of an audit in a sentence, from npm's JSON output. `ok`: no advisory fails the audit. `asked`: the registry answered; if not,
 * the outcome is unknown, and the sentence says so.
 */
export function auditOutcome(printed: string): { ok: boolean; asked: boolean; words: string } {
  let read: Printed;
  try {
    read = JSON.parse(printed) as Printed;
  } catch {
    read = { message: 'npm printed no JSON' };
  }
  const counts = read.metadata?.vulnerabilities;
  if (!counts) {
    const why = read.message ?? read.error?.summary ?? 'it gave no reason';
    return { ok: true, asked: false, words: `The registry could not be asked for advisories, so nothing is known of them: ${why}.` };
  }
  const found = STOPS.filter((severity) => (counts[severity] ?? 0) > 0).map((severity) => `${counts[severity]} ${severity}`);
  return found.length === 0
    ? { ok: true, asked: true, words: 'No package has an advisory of high severity or above.' }
    : { ok: false, asked: true, words: `Packages with advisories: ${found.join(', ')}. "npm audit" names them.` };
}
