import type { IsoDate } from './iso-date.ts';

/** What can be wrong with an argument: a tag and the facts. The words are in the calculator's messages. */
export type RuleFault =
  | { code: 'bad-date'; value: unknown }
  | { code: 'date-out-of-range'; from: IsoDate }
  | { code: 'before-catalog'; on: IsoDate; first: IsoDate }
  | { code: 'bad-credits'; value: unknown }
  | { code: 'bad-count'; value: unknown }
  | { code: 'bad-day'; value: unknown }
  | { code: 'not-started'; anchor: IsoDate; on: IsoDate }
  | { code: 'subscription-ended'; subscriptionEndsOn: IsoDate; on: IsoDate }
  | { code: 'ends-before-purchase'; subscriptionEndsOn: IsoDate; purchasedOn: IsoDate }
  | { code: 'duplicate-lot'; id: string }
  | { code: 'figure-needed'; plan: string }
  | { code: 'anchor-needed'; plan: string }
  | { code: 'unknown-workflow'; value: string }
  | { code: 'unknown-quality'; value: string }
  | { code: 'unknown-resolution'; value: string }
  | { code: 'length-needed'; workflow: string };

export type RuleErrorCode = RuleFault['code'];

/**
 * Thrown by the rules' public functions when an argument is wrong.
 * `code` and the facts are properties of the error (`{ code: 'bad-date', value: '31/01/2026' }`), and
 * `fault` holds them as one typed union. There is no prose: `message` repeats the code.
 */
export class RuleError extends Error {
  readonly code: RuleErrorCode;
  readonly fault: RuleFault;

  constructor(fault: RuleFault) {
    super(fault.code);
    this.name = 'RuleError';
    this.code = fault.code;
    this.fault = fault;
    Object.assign(this, fault);
  }
}
