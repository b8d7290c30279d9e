import { useEffect, useState } from 'react';
import type { Calculator } from './useCalculator.ts';

/** The results in a sentence or two, for a screen reader to say once the form has come to rest. */
function summary({ account, workflow, format }: Calculator): string {
  const parts: string[] = [];
  const { balance, schedule } = account.answer ?? {};
  if (account.stale || workflow.stale) parts.push('A field needs your attention. The results are the last good ones.');
  if (balance) parts.push(`${format.credits(balance.total)} in total now.`);
  if (schedule?.kind === 'periodic' && schedule.refreshes[0]) parts.push(`Next refresh on ${format.date(schedule.refreshes[0])}.`);
  if (workflow.answer && workflow.answer.cost.lines.length > 0) parts.push(`Your workflow uses ${format.range(workflow.answer.cost)}.`);
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
