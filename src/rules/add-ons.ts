import { checkCount } from './credits.ts';
import { addDays, addMonths, checkDate, type IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';

/** How long add-on credits last, as published in May 2026 (`add-on.expiry-months`). The catalog's figure is passed in and must agree. */
export const ADD_ON_MONTHS = 12;

export type AddOnExpiryInput = {
  purchasedOn: IsoDate;
  /** The first day without the subscription. */
  subscriptionEndsOn?: IsoDate | undefined;
  /** Months from purchase. Defaults to the published figure. */
  months?: number | undefined;
};

/** `expiresOn`: the first day on which the credits are gone. `lastUsableOn`: the day before. `because`: the id of the deciding rule. */
export type AddOnExpiry = {
  expiresOn: IsoDate;
  lastUsableOn: IsoDate;
  because: 'add-on.expiry-months' | 'add-on.expiry-subscription-end';
};

/**
 * Tells when a pack of add-on credits expires: 12 months from purchase or at the end of the subscription, whichever is earlier.
 *
 * If both fall on one day, `because` names the months. A pack bought on 29 February ends on 28 February of a common year.
 * Rests on `add-on.expiry-months`, `add-on.expiry-subscription-end` and the assumption `add-on.expiry-day`.
 * Errors: 'bad-date'; 'bad-count'; 'ends-before-purchase' if the subscription has ended by the day of purchase; 'date-out-of-range'.
 */
export function addOnExpiry({ purchasedOn, subscriptionEndsOn, months = ADD_ON_MONTHS }: AddOnExpiryInput): AddOnExpiry {
  const afterMonths = addMonths(checkDate(purchasedOn), checkCount(months));
  if (subscriptionEndsOn !== undefined && checkDate(subscriptionEndsOn) <= purchasedOn) {
    throw new RuleError({ code: 'ends-before-purchase', subscriptionEndsOn, purchasedOn });
  }
  const endsEarlier = subscriptionEndsOn !== undefined && subscriptionEndsOn < afterMonths;
  const expiresOn = endsEarlier ? subscriptionEndsOn : afterMonths;
  return {
    expiresOn,
    lastUsableOn: addDays(expiresOn, -1),
    because: endsEarlier ? 'add-on.expiry-subscription-end' : 'add-on.expiry-months',
  };
}
