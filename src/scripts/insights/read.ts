import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Beacon, parseLine } from './beacon.ts';
import { linesOf } from './lines.ts';
import { type Tally, tally } from './tally.ts';

/** The lines of a file that are no beacons: how many, and the numbers of the first few, from 1. */
export type Unreadable = { file: string; count: number; first: number[] };

/** What some files hold. `days`: the first and the last day, if the files say. */
export type Reading = {
  files: number;
  count: number;
  days: { first: string; last: string } | undefined;
  beacons: Tally<Beacon>;
  unreadable: Unreadable[];
};

/** The most different beacons that are counted. */
const MOST = 10_000;
const FEW = 5;

/** The bytes of a file; of a file that ends in `.gz`, unpacked, as logs are put away. */
function bytesOf(file: string): AsyncIterable<Uint8Array> {
  const stream = createReadStream(file);
  // An error of the file reaches whoever reads, through the unpacking.
  return file.endsWith('.gz') ? pipeline(stream, createGunzip(), () => undefined) : stream;
}

/** A file that cannot be read, and the system's or zlib's code of the reason. */
export class FileError extends Error {
  readonly file: string;
  readonly code: string;
  constructor(file: string, cause: unknown) {
    super(`${file} cannot be read.`, { cause });
    this.file = file;
    this.code = String((cause as { code?: unknown }).code);
  }
}

/** The lines of a file. Rejects with a FileError. */
async function* linesIn(file: string): AsyncGenerator<string | undefined> {
  try {
    yield* linesOf(bytesOf(file));
  } catch (error) {
    throw new FileError(file, error);
  }
}

/** Reads files of beacons, a line at a time. A line that is no beacon is counted and never throws. Rejects with a FileError. */
export async function readBeacons(files: readonly string[], most = MOST): Promise<Reading> {
  const reading: Reading = { files: files.length, count: 0, days: undefined, beacons: tally(most), unreadable: [] };
  for (const file of files) {
    const unreadable: Unreadable = { file, count: 0, first: [] };
    let number = 0;
    for await (const text of linesIn(file)) {
      number += 1;
      const line = text === undefined ? undefined : parseLine(text);
      if (line) {
        reading.count += 1;
        reading.beacons.add(line.beacon);
        reading.days = withDay(reading.days, line.day);
      } else {
        unreadable.count += 1;
        if (unreadable.first.length < FEW) unreadable.first.push(number);
      }
    }
    if (unreadable.count > 0) reading.unreadable.push(unreadable);
  }
  return reading;
}

function withDay(days: Reading['days'], day: string | undefined): Reading['days'] {
  if (day === undefined) return days;
  if (days === undefined) return { first: day, last: day };
  return { first: day < days.first ? day : days.first, last: day > days.last ? day : days.last };
}
