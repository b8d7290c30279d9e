import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../sites/build.ts';
import { type Edits, temporaryCopy } from '../sites/copy.ts';

// The functions that read content report what is wrong with it; test/content/ and test/components/ test them. Here two real builds
// stop: one while reading files, one while rendering a page.

const STOPS: { why: string; edits: Edits; env?: Record<string, string>; says: RegExp[] }[] = [
  {
    why: 'at a release whose addresses wait for the owner',
    edits: {},
    env: { RELEASE: '1' },
    says: [/content\/links\.yaml: billing, plans, support lead to the product's home\. Set the real addresses\. A release needs them\./],
  },
  {
    why: 'at an answer that cites no rule of the catalog',
    edits: { 'content/answers/do-credits-roll-over.mdx': (text) => text.replace('included.no-rollover', 'included.no-rolover') },
    says: [/do-credits-roll-over/, /rules/, /expected the id of a rule in content\/catalog\/rules\.yaml, found "included\.no-rolover"/],
  },
  {
    why: 'at a preset with a misspelt plan, in an answer that an article opens as well',
    edits: { 'content/answers/why-did-free-not-refresh.mdx': (text) => text.replace('<Try plan="free"', '<Try plan="fre"') },
    says: [
      /(?<!and )content\/answers\/why-did-free-not-refresh\.mdx: Try\.plan/,
      /found {5}"fre"/,
      /expected {2}one of none, free, creator, pro/,
      /write {5}plan="free"/,
    ],
  },
  {
    why: 'at keys of the product with targets that are not there',
    edits: {
      'content/product-links.yaml': (text) =>
        text
          .replace('answer: what-happens', 'answer: what-hapens')
          .replace('#credits-included', '#credit-included')
          .replace('creator', 'creater'),
    },
    says: [
      /content\/product-links\.yaml, line 1: billing\.low-balance: answer/,
      /found {5}"what-hapens-when-i-run-out"/,
      /write {5}answer: what-happens-when-i-run-out/,
      /line 2: plan\.included-credits: section/,
      /write {5}section: credits-by-plan#credits-included-by-plan/,
      /line 3: workflow\.estimate: calculator: plan/,
      /expected {2}one of none, free, creator, pro/,
      /write {5}plan: creator/,
    ],
  },
];

test.each(STOPS)('a build stops $why', async ({ edits, env, says }) => {
  const copy = temporaryCopy(edits);
  try {
    const error: unknown = await build(copy, path.join(copy, 'dist'), env).then(
      () => expect.fail('the build went through'),
      (reason: unknown) => reason,
    );
    const output = String((error as { stderr?: string }).stderr) + String((error as { stdout?: string }).stdout);
    for (const words of says) expect(output).toMatch(words);
    expect(existsSync(path.join(copy, 'dist/index.html'))).toBe(false);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
