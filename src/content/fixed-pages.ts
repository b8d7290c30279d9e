/** A page that is not an entry of a collection. */
export type FixedPage = { path: `/${string}`; title: string; summary: string };

/** The site's fixed pages, with the titles and summaries for their heads, for search results and for programs. */
export const FIXED_PAGES = {
  home: {
    path: '/',
    title: 'Flikly Help Center',
    summary: 'Help with credits in Flikly: what each plan includes, what a workflow may use, and when included credits refresh.',
  },
  answers: { path: '/answers/', title: 'Answers', summary: 'Short answers to the questions that customers ask about credits.' },
  calculator: {
    path: '/calculator/',
    title: 'Credits calculator',
    summary: 'See what your plan includes, what a workflow may use, and when your credits refresh.',
  },
  changes: {
    path: '/changes/',
    title: 'What changed',
    summary: 'What has changed in plans, rules and rates: from what to what, from which day, and what it means for the calculator.',
  },
  search: { path: '/search/', title: 'Search', summary: 'Search the articles, the answers and the calculator.' },
  contact: {
    path: '/contact/',
    title: 'Contact support',
    summary: 'Send your question to a person, with what support needs to answer it.',
  },
  support: { path: '/support/', title: 'Support desk', summary: 'Every answer and calculator preset, to find and paste.' },
} as const satisfies Record<string, FixedPage>;

/** The path of the feed of changes. */
export const FEED = '/changes/feed.atom';
