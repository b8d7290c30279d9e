import { downloadText } from './download.ts';
import type { Handed } from './messages/share.ts';
import type { Report } from './report.ts';
import type { Shown } from './useCalculator.ts';

/**
 * Saves the next refreshes and the packs' last days as a calendar file. What writes it loads only now. `download` hands
 * the file over.
 */
export async function saveCalendar(
  { results: { account }, names, catalog }: Shown,
  { link, since, confirmed }: Report,
  download = downloadText,
): Promise<Handed> {
  try {
    const { calendarFile } = await import('./calendar.ts');
    const found = account?.schedule;
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
    return 'late-failed';
  }
}
