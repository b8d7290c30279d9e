import { expect, test } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { markdown, plainText, reportOf } from '../../src/calculator/report.ts';
import { form, packRow, stepRow } from './fixtures.ts';
import { format, shownOf } from './shown.ts';

const link = 'https://help.example.com/calculator/?plan=small&start=2026-01-31';
const report = (rest: Partial<Inputs>) => reportOf(shownOf(form(rest)), format, link);

const full: Partial<Inputs> = {
  ...{ start: '2026-01-31', today: '2026-03-01', used: '3', end: '2026-05-20', need: '25' },
  packs: [packRow('5', '2026-02-10')],
  steps: [stepRow('clip', { quality: 'fine', runs: '2' }), stepRow('export', { key: 1, own: '4' })],
};

test('a full form as plain text: inputs, each result with its steps, what their tags mean, the month of the rules, the link', () => {
  expect(plainText(report(full))).toBe(`Flikly credits calculator

What you entered
----------------
Plan: SMALL
Renewal date: 31 January 2026
As of: 1 March 2026
Used this period: 3
Subscription ends: 20 May 2026
Pack 1: 5 credits, bought on 10 February 2026
Step 1: clip, quality fine, resolution sd, seconds: 5, 2 runs
Step 2: export, 1 run, your own figure: 4 credits a run
Credits that it takes in a billing period: 25

Is it enough?
-------------
[Illustrative] 22 is no less than 14: yes.

1. [Assumption] You can use 22 credits.
2. [Illustrative] It takes 8–14 credits.
3. [Illustrative] Enough for: 22 ÷ 14 is 1; 22 ÷ 8 is 2, in whole numbers.
4. [Illustrative] 22 is no less than 14: yes.

What do I have?
---------------
[Assumption] 17 included + 5 add-on = 22 credits in total.

1. [Rule] SMALL includes 20 credits in each billing period.
2. [Your figure] We count your billing periods from 31 January 2026.
3. [Your figure] You look at 1 March 2026, a whole day in your billing time zone.
4. [Assumption] 1 billing month has passed since then, so this is period number 2.
5. [Assumption] Your periods start on the 31st. February 2026 ends on the 28th, so this one starts on 28 February 2026.
6. [Assumption] Your periods start on the 31st, so the next one starts on 31 March 2026.
7. [Your figure] Your subscription ends on 20 May 2026.
8. [Assumption] We take 20 May 2026 as the first day without it.
9. [Rule] This period began on 28 February 2026 with 20 credits.
10. [Rule] What is left of them resets on 31 March 2026, so they are last usable on 30 March 2026.
11. [Your figure] Pack 1: 5 credits, bought on 10 February 2026.
12. [Rule] It lasts 6 months from 10 February 2026.
13. [Assumption] That is 10 August 2026.
14. [Rule] Your subscription ends earlier, so pack 1 ends with it, on 20 May 2026.
15. [Assumption] From 20 May 2026 on, pack 1 is gone: it is last usable on 19 May 2026.
16. [Your figure] You used 3 credits.
17. [Assumption] 3 credits used, taken from what you can use on 1 March 2026.
18. [Assumption] What expires soonest is used first: included credits, then pack 1.
19. [Assumption] 20 − 3 = 17 left of your included credits.
20. [Assumption] Your add-on balance: 5 credits.
21. [Assumption] If what expires soonest is used first (we assume this): 25 credits on 31 March 2026: 20 included and 5 add-on.
22. [Assumption] If add-on credits are used first: 22 credits on 31 March 2026: 20 included and 2 add-on.
23. [Assumption] 17 included + 5 add-on = 22 credits in total.

When do my credits refresh?
---------------------------
[Assumption] Your included credits next refresh in 30 days, on 31 March 2026.

1. [Your figure] We count your billing periods from 31 January 2026.
2. [Your figure] You look at 1 March 2026, a whole day in your billing time zone.
3. [Assumption] 1 billing month has passed since then, so this is period number 2.
4. [Assumption] Your periods start on the 31st. February 2026 ends on the 28th, so this one starts on 28 February 2026.
5. [Assumption] Your periods start on the 31st, so the next one starts on 31 March 2026.
6. [Assumption] 1 March 2026 is day 2 of 31 in this period.
7. [Your figure] Your subscription ends on 20 May 2026.
8. [Assumption] We take 20 May 2026 as the first day without it.
9. [Rule] Your credits refresh with your billing period, not on the first day of the calendar month.
10. [Rule] Your included credits refresh when the next period starts: 31 March 2026.
11. [Assumption] Then they refresh on: 30 April 2026.
12. [Assumption] No refresh falls on 20 May 2026 or later.
13. [Assumption] Your included credits next refresh in 30 days, on 31 March 2026.

When do my add-on packs expire?
-------------------------------
[Assumption] From 20 May 2026 on, pack 1 is gone: it is last usable on 19 May 2026.

1. [Assumption] Pack 1. If the day your subscription ends is the first without it (we assume this): last usable on 19 May 2026.
2. [Assumption] Pack 1. If the day your subscription ends still counts: last usable on 20 May 2026.
3. [Assumption] Pack 1. If your subscription runs on to the end of the period: last usable on 30 May 2026.
4. [Assumption] From 20 May 2026 on, pack 1 is gone: it is last usable on 19 May 2026.

What will it cost?
------------------
[Illustrative] In total: 4–10 + 4 = 8–14 credits.

1. [Illustrative] Step 1, clip: 0.3–0.7 credits a second of output × 5 seconds × 1.25 (fine) × 1 (sd) = 1.875–4.375 credits a run.
2. [Assumption] Rounded up to whole credits: 2–5 credits a run.
3. [Illustrative] 2–5 × 2 runs = 4–10 credits.
4. [Your figure] Step 2, export: 4 credits a run, as you entered.
5. [Your figure] 4 × 1 run = 4 credits.
6. [Illustrative] In total: 4–10 + 4 = 8–14 credits.

Which plan is enough?
---------------------
[Illustrative] The smallest plan whose billing period covers it is SMALL, with 20 credits.

1. [Illustrative] Your workflow, once: 8–14 credits.
2. [Illustrative] What you have now, 22 credits, covers it 1–2 times.
3. [Rule] Included: TRIAL 7 once, SMALL 20, LARGE 60.
4. [Assumption] Seen from 1 March 2026: your dates, what you used and your packs count alike on every plan.
5. [Assumption] Your workflow runs once in each period, at its high estimate: 3 periods, this one among them.
6. [Illustrative] TRIAL, 7 credits: it fits 0 times; one go lacks 1–7 credits; of 9 credits held, run 1 is the first to fall short, by 5 credits.
7. [Illustrative] SMALL, 20 credits: it fits 1–2 times; one go leaves 6–12 credits; it does not run short in 3 periods.
8. [Illustrative] LARGE, 60 credits: it fits 4–7 times; one go leaves 46–52 credits; it does not run short in 3 periods.
9. [Illustrative] The smallest plan whose billing period covers it is SMALL, with 20 credits.

Which plan brings the credits I need?
-------------------------------------
[Your figure] The smallest plan whose billing period covers it is LARGE, with 60 credits.

1. [Your figure] You need 25 credits in a billing period.
2. [Rule] Included: TRIAL 7 once, SMALL 20, LARGE 60.
3. [Rule] TRIAL: 7 credits, once and not in each billing period.
4. [Your figure] SMALL: 20 credits in each billing period, 5 too few.
5. [Your figure] LARGE: 60 credits in each billing period, 35 to spare.
6. [Your figure] The smallest plan whose billing period covers it is LARGE, with 60 credits.

What does the next year look like?
----------------------------------
[Illustrative] It does not run short in 3 billing periods from now on.

1. [Assumption] On 1 March 2026 you hold 22 credits.
2. [Assumption] Your workflow runs once in each period, on its first day, and in this one on 1 March 2026: 14 credits each time, its high estimate.
3. [Assumption] What expires soonest is used first.
4. [Illustrative] 1 March 2026: 22 credits; 22 − 14 = 8 after your workflow; 3 credits to lapse on 31 March 2026; 5 carried over.
5. [Illustrative] 31 March 2026: 20 refreshed + 5 brought along = 25 credits; 25 − 14 = 11 after your workflow; 6 credits to lapse on 30 April 2026; 5 carried over.
6. [Illustrative] 30 April 2026: 20 refreshed + 5 brought along = 25 credits; 25 − 14 = 11 after your workflow; 6 credits to lapse on 20 May 2026; Pack 1: 5 credits expire unused after 19 May 2026; 0 carried over.
7. [Assumption] The list ends with your subscription, on 20 May 2026.
8. [Illustrative] It does not run short in 3 billing periods from now on.

What we assume
--------------
1. What figures.yours says.
2. What add-on.expiry-day says.
3. What dates.billing-time-zone says.
4. What period.monthly says.
5. What period.anchor-day says.
6. What schedule.subscription-end says.
7. What spend.soonest-expiry-first says.
8. What balance.used-as-of-today says.
9. What year.workflow-each-period says.
10. What what-if.same-account says.
11. What estimate.illustrative-rates says.
12. What estimate.round-up says.
13. What estimate.own-figure says.

A figure worked out from others has the least sure of their tags. The surest first: Rule, Your figure, Assumption, Illustrative.
[Rule] published by Flikly.
[Your figure] as you entered it.
[Assumption] not published. The calculator assumes it, or shows what else it may mean.
[Illustrative] Flikly publishes no credit cost per workflow. The figure shows how an estimate works and is no price.

Rules as confirmed in May 2026.
Your account's Billing page has the last word.
${link}
`);
});

test('as Markdown: headings, the result in bold, each tag a link to the place that states it, the link last', () => {
  const place = 'https://help.example.com/articles/rules/#';
  const small = { today: '2026-03-01', end: '2026-05-20', packs: [packRow('5', '2026-02-10')], plan: 'trial' };
  expect(markdown(report(small), link)).toBe(`## Flikly credits calculator

### What you entered

- Plan: TRIAL
- As of: 1 March 2026
- Subscription ends: 20 May 2026
- Pack 1: 5 credits, bought on 10 February 2026

### What do I have?

**[Your figure](${place}add-on.separate)** **7 included + 5 add-on = 12 credits in total.**

1. **[Rule](${place}included.free-one-time)** TRIAL includes 7 credits, once.
2. **[Your figure](${place}dates.billing-time-zone)** You look at 1 March 2026, a whole day in your billing time zone.
3. **[Your figure](${place}figures.yours)** Your subscription ends on 20 May 2026.
4. **[Assumption](${place}schedule.subscription-end)** We take 20 May 2026 as the first day without it.
5. **[Your figure](${place}add-on.separate)** Pack 1: 5 credits, bought on 10 February 2026.
6. **[Rule](${place}add-on.expiry-months)** It lasts 6 months from 10 February 2026.
7. **[Assumption](${place}add-on.expiry-day)** That is 10 August 2026.
8. **[Rule](${place}add-on.expiry-subscription-end)** Your subscription ends earlier, so pack 1 ends with it, on 20 May 2026.
9. **[Assumption](${place}add-on.expiry-day)** From 20 May 2026 on, pack 1 is gone: it is last usable on 19 May 2026.
10. **[Your figure](${place}add-on.separate)** Your add-on balance: 5 credits.
11. **[Your figure](${place}add-on.separate)** 7 included + 5 add-on = 12 credits in total.

### When do my credits refresh?

**[Rule](${place}included.free-one-time)** **The credits of TRIAL are one-time: they never refresh.**

1. **[Rule](${place}included.free-one-time)** The credits of TRIAL are one-time: they never refresh.

### When do my add-on packs expire?

**[Assumption](${place}add-on.expiry-day)** **From 20 May 2026 on, pack 1 is gone: it is last usable on 19 May 2026.**

1. **[Assumption](${place}schedule.subscription-end)** Pack 1. If the day your subscription ends is the first without it (we assume this): last usable on 19 May 2026.
2. **[Assumption](${place}schedule.subscription-end)** Pack 1. If the day your subscription ends still counts: last usable on 20 May 2026.
3. **[Assumption](${place}add-on.expiry-day)** From 20 May 2026 on, pack 1 is gone: it is last usable on 19 May 2026.

### What we assume

1. [What add-on.expiry-day says.](${place}add-on.expiry-day)
2. [What schedule.subscription-end says.](${place}schedule.subscription-end)

A figure worked out from others has the least sure of their tags. The surest first: Rule, Your figure, Assumption, Illustrative.

- **Rule**: published by Flikly.
- **Your figure**: as you entered it.
- **Assumption**: not published. The calculator assumes it, or shows what else it may mean.

Rules as confirmed in May 2026. Your account's Billing page has the last word.

<${link}>
`);
});
