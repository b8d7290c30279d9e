import type { Dropped } from './address.ts';

const MOST_NAMED = 8;
const LONGEST = 60;

/** Names what a link had that the calculator could not use. A link may hold anything: the list stays short. */
export function DroppedNotice({ dropped }: { dropped: readonly Dropped[] }) {
  if (dropped.length === 0) return null;
  const named = dropped.slice(0, MOST_NAMED).map(({ name, value }) => `${name}=${value}`.slice(0, LONGEST));
  const others = dropped.length - named.length;
  return (
    <p className="calc-note calc-warning" role="status">
      This link had parts that we could not use, and left out: {named.join(', ')}
      {others > 0 && ` and ${others} more`}. The rest is filled in.
    </p>
  );
}
