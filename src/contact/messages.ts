export const CONTACT_WORDS = {
  searching: 'Looking for answers …',
  nearest: 'These may answer it:',
  nearOnly: 'Nothing here answers that. The nearest:',
  none: 'Nothing here answers that. Support can help.',
  failed: 'The answers did not load. You can still contact support.',
  shortened: 'Your text is too long for the link, which has its beginning. Copy the text, and paste it whole.',
  paste: 'Copy the text first, and paste it there.',
  wrong: 'Correct the marked field first. Nothing that you typed is lost.',
  copied: 'Copied. Nothing was sent.',
  refused: 'Your browser did not let us copy. The text stands below, selected: copy it from there.',
} as const;
