import type { Edits } from '../changed-copy.ts';

/** A mistake in the content or the settings, and what the build says of it. */
export type Stop = { why: string; edits?: Edits; env?: Record<string, string>; says: RegExp[] };

const ROLL = 'content/answers/do-credits-roll-over.mdx';
const RESET = 'content/answers/why-did-my-credits-reset.mdx';
const withAliases = (aliases: string) => (text: string) => text.replace('\norder:', `\naliases: [${aliases}]\norder:`);

export const STOPS: Stop[] = [
  {
    why: 'at a plan whose credits are no number',
    edits: { 'content/catalog/plans.yaml': (text) => text.replace('credits: 30', 'credits: 30 credits') },
    says: [/content\/catalog\/plans\.yaml, line 20: plans\.creator\.credits/, /found {5}"30 credits"/, /write {5}credits: 30/],
  },
  {
    why: 'at an earlier version that ended before the catalog starts',
    edits: {
      'content/catalog/plans.yaml': (text) =>
        text.replace('credits: 100\n', 'credits: 120\n    earlier: [{ until: 2026-04-30, credits: 100 }]\n'),
    },
    says: [/plans\.yaml, line \d+: plans\.pro\.earlier\.0\.until/, /found {5}"2026-04-30"/, /expected {2}2026-05-01 or later/],
  },
  {
    why: 'at a case for the calculator on a day before the catalog starts',
    edits: {
      'content/answers/do-credits-roll-over.mdx': (text) => text.replace('<Try plan="creator"', '<Try today="2026-04-30" plan="creator"'),
    },
    says: [/do-credits-roll-over\.mdx: Try\.today/, /found {5}"2026-04-30"/, /expected {2}2026-05-01 or later, where the catalog starts/],
  },
  {
    why: 'at an answer that cites no rule of the catalog',
    edits: { 'content/answers/do-credits-roll-over.mdx': (text) => text.replace('included.no-rollover', 'included.no-rolover') },
    says: [/do-credits-roll-over/, /rules/, /included\.no-rolover/],
  },
  {
    why: 'at a rule that no article states',
    edits: { 'content/articles/credits-by-plan.mdx': (text) => text.replace('<States rule="low.wait">', '<States rule="low.review">') },
    says: [/content\/articles\/credits-by-plan\.mdx/, /low\.wait/, /one <States rule="low\.wait">/],
  },
  {
    why: 'at a part that is not closed, with the line of the file',
    edits: { [ROLL]: (text) => `${text}\n<Callout title="Mind">\n` },
    says: [
      /do-credits-roll-over\.mdx, line \d\d: text/,
      /found {5}"<Callout title=\\"Mind\\">"/,
      /expected {2}a closing tag for `<Callout>`/,
    ],
  },
  {
    why: 'at a part that is not there',
    edits: { 'content/articles/choosing-a-model.mdx': (text) => `${text}\n<Calout title="Mind">Yes.</Calout>\n` },
    says: [/content\/articles\/choosing-a-model\.mdx: text/, /found {5}"<Calout>"/, /one of the parts Anchor, /, /write {5}<Callout>/],
  },
  {
    why: 'at a link by a name that nobody set',
    edits: { 'content/articles/choosing-a-model.mdx': (text) => text.replace('(link:billing)', '(link:biling)') },
    says: [/the page \/articles\/choosing-a-model\/: biling/, /billing, plans, support/, /write {5}link:billing/],
  },
  {
    why: 'at a site to tell the height that is no origin',
    edits: { 'content/embed.yaml': (text) => text.replace('- https://flikly.ai', '- https://flikly.ai/') },
    says: [/content\/embed\.yaml, line \d+: origins\.0/, /expected {2}an https origin/, /write {5}https:\/\/flikly\.ai\n/],
  },
  {
    why: 'at a case for the calculator with a misspelt plan, in an answer that an article opens as well',
    edits: { 'content/answers/why-did-free-not-refresh.mdx': (text) => text.replace('<Try plan="free"', '<Try plan="fre"') },
    says: [
      /(?<!and )content\/answers\/why-did-free-not-refresh\.mdx: Try\.plan/,
      /found {5}"fre"/,
      /expected {2}one of free, creator, pro/,
      /write {5}plan="free"/,
    ],
  },
  {
    why: 'at a case for the calculator with a wrong date, in an article',
    edits: { 'content/articles/how-the-calculator-counts.mdx': (text) => text.replace('start="2026-01-31"', 'start="31.01.2026"') },
    says: [
      /content\/articles\/how-the-calculator-counts\.mdx: Try\.start/,
      /found {5}"31\.01\.2026"/,
      /expected {2}a date such as 2026-01-31/,
    ],
  },
  {
    why: 'at a case for the calculator with a misspelt key whose value is computed: then the page is named',
    edits: {
      'content/articles/choosing-a-model.mdx': (text) => text.replace('<Try step="text-to-video"', "<Try stop={'text' + '-to-video'}"),
    },
    says: [
      /the page \/articles\/choosing-a-model\/: Try\.stop/,
      /expected {2}one of the keys plan, custom/,
      /write {5}step="text-to-video"/,
    ],
  },
  {
    why: 'at every name of an answer that another one has, or that is unfit for an address, each with its files',
    edits: {
      [ROLL]: withAliases('carry-over, why-did-my-credits-reset'),
      [RESET]: withAliases('carry-over'),
      'content/answers/Why_me.mdx': () =>
        '---\nquestion: Why?\nsummary: Because.\ntopic: plans\nrules: [credit.meaning]\norder: 99\nconfirmed: "2026-05"\n---\n\nBecause.\n',
    },
    says: [
      /content\/answers\/Why_me\.mdx: the file name\n {2}found {5}"Why_me"\n {2}expected {2}lower-case letters, digits and single hyphens/,
      /content\/answers\/do-credits-roll-over\.mdx and content\/answers\/why-did-my-credits-reset\.mdx: aliases\n {2}found {5}"carry-over"/,
      /content\/answers\/why-did-my-credits-reset\.mdx and content\/answers\/do-credits-roll-over\.mdx: aliases\n {2}found {5}"why-did-my-credits-reset"/,
      /expected {2}each id and alias on one answer alone/,
    ],
  },
  {
    why: 'at an answer of a topic that is not there',
    edits: { [ROLL]: (text) => text.replace('topic: refresh', 'topic: refreshing') },
    says: [/do-credits-roll-over/, /topic/, /one of the topics of content\/topics\.yaml: plans, refresh, add-ons, .*found "refreshing"/],
  },
  {
    why: 'at an answer that rests on no rule and does not say that it is not published',
    edits: { [ROLL]: (text) => text.replace(/rules: \[.*\]/, 'rules: []\npublished: true') },
    says: [/do-credits-roll-over/, /rules/, /expected at least one rule that the answer rests on, or published: false/],
  },
  {
    why: 'at a way to support that has no place for the title',
    edits: { 'content/links.yaml': (text) => text.replace('{title}&', '&') },
    says: [
      /content\/links\.yaml, line \d+: support-about/,
      /expected {2}an address that starts with https:\/\/ and holds \{title\} and \{address\}/,
    ],
  },
  {
    why: 'at an endpoint for feedback that is no address',
    env: { FEEDBACK_URL: 'javascript:alert(1)' },
    says: [/FEEDBACK_URL is "javascript:alert\(1\)"\. Set it to an address such as https:\/\/example\.com\/feedback, or leave it out\./],
  },
  {
    why: 'at an address of the site that is none',
    env: { SITE_URL: 'help.example.com' },
    says: [/SITE_URL is "help\.example\.com"\. Set it to the origin alone/],
  },
  {
    why: 'at a path of the site that is none',
    env: { BASE_PATH: 'https://x.y/z' },
    says: [/BASE_PATH is "https:\/\/x\.y\/z"\. Set it to a path/],
  },
];
