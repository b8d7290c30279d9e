import { useEffect, useState } from 'react';
import { sinceWords } from './messages/changes.ts';
import { STATUS_WORDS } from './messages/fields.ts';
import type { Calculator } from './useCalculator.ts';

/** The results in a sentence or two, for a screen reader to say once the form has come to rest. */
function summary({ balance, schedule, workflow, format, faults, catalog, changes, inputs }: Calculator): string {
  const parts: string[] = [];
  const next = schedule.value?.schedule.kind === 'periodic' ? schedule.value.schedule.refreshes[0] : undefined;
  const steps = workflow.value?.cost.lines.length ?? 0;
  if (Object.keys(faults).length > 0) parts.push('A field needs your attention.');
  if (changes.length > 0) parts.push(sinceWords(inputs.today, format));
  if (balance.value && !balance.stale) parts.push(`${format.credits(balance.value.balance.total)} in total now.`);
  if (next !== undefined && !schedule.stale) parts.push(`Next refresh on ${format.date(next)}.`);
  if (workflow.value && steps > 0 && !workflow.stale) {
    const drawn = workflow.value.ownFigures.includes(false) && catalog.rates.status === 'illustrative';
    parts.push(`${drawn ? `${STATUS_WORDS.illustrative}: your` : 'Your'} workflow may use ${format.range(workflow.value.cost)}.`);
  }
  return parts.join(' ');
}

export function Announcement({ calculator }: { calculator: Calculator }) {
  const [said, setSaid] = useState('');
  const next = calculator.awake ? summary(calculator) : '';
  useEffect(() => {
    const timer = setTimeout(() => setSaid(next), 900);
    return () => clearTimeout(timer);
  }, [next]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
