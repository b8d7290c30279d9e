import type { Dropped } from './address.ts';

const MOST_NAMED = 8;
const LONGEST = 60;

/** Names the parts of a link that were dropped. A link may hold anything, so the list is kept short. */
export function DroppedNotice({ dropped }: { dropped: readonly Dropped[] }) {
  const named = dropped.slice(0, MOST_NAMED).map(({ name, value }) => `${name}=${value}`.slice(0, LONGEST));
  const others = dropped.length - named.length;
  return (
    <p className="calc-note calc-warning" role="status">
      This link had parts that we could not use, and left out: {named.join(', ')}
      {others > 0 && ` and ${others} more`}. The rest is filled in.
    </p>
  );
}
