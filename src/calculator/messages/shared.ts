/** What sharing did, or what to do if it was refused. A module of its own, because it loads with the late part. */
export const SHARED_WORDS = {
  link: 'Link copied.',
  reply: 'Reply copied.',
  proof: 'Full working copied.',
  markdown: 'Copied as Markdown.',
  print: 'Handed to your browser to print.',
  calendar: 'Calendar file handed to your browser. Open it to add the dates.',
  refused: 'Your browser did not let us copy. The text stands below, selected: copy it from there.',
} as const;
