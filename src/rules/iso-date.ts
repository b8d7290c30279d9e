/** A calendar date, `2026-05-31`: four digits for the year, in the billing time zone, without a time of day. */
export type IsoDate = string;
