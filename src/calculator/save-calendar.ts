import type { CalculatorCatalog } from './catalog.ts';
import { downloadText } from './download.ts';
import type { Handed } from './messages/report.ts';
import type { Report } from './report.ts';
import type { Calculator } from './useCalculator.ts';

type Saved = Pick<Calculator, 'account' | 'schedule' | 'names'>;

/**
 * Saves the next refreshes and the packs' last days as a calendar file. What writes it loads only now. `catalog`: of the form's day.
 * `download` hands the file over.
 */
export async function saveCalendar(
  { account, schedule, names }: Saved,
  { link, since, confirmed }: Report,
  catalog: CalculatorCatalog,
  download = downloadText,
): Promise<Handed> {
  try {
    const { calendarFile } = await import('./calendar.ts');
    const found = schedule.value?.schedule;
    const file = calendarFile({
      planName: account?.plan.name ?? '',
      anchor: account?.anchor,
      refreshes: found?.kind === 'periodic' ? found.refreshes : [],
      credits: account?.granted,
      negotiated: account?.plan.recurs === 'negotiated',
      addOnMonths: catalog.addOnMonths,
      packs: (account?.packs ?? []).map(({ id, lastUsableOn, because }) => {
        const { credits = 0, purchasedOn = '' } = account?.addOns.find((pack) => pack.id === id) ?? {};
        const endsWithSubscription = because === 'add-on.expiry-subscription-end';
        return { number: names.packNumber(id), credits, purchasedOn, lastUsableOn, endsWithSubscription };
      }),
      link,
      confirmed: [since?.words, confirmed].filter(Boolean).join(' '),
      now: new Date(),
    });
    download('flikly-credits.ics', 'text/calendar;charset=utf-8', file);
    return 'calendar';
  } catch {
    return 'calendar-failed';
  }
}
