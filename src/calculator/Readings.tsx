import type { EndReadings, OrderReadings } from '../rules/index.ts';
import type { Format } from './format.ts';
import type { Names } from './messages/names.ts';
import { endWords, orderWords, READINGS_WORDS, type ReadingWords } from './messages/readings.ts';

function SideBySide({ about, readings }: { about: string; readings: ReadingWords[] }) {
  return (
    <div className="calc-readings">
      <p>{about}</p>
      <ul>
        {readings.map(({ meaning, result }) => (
          <li key={meaning}>
            <strong>{meaning}</strong> {result}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is left at the next refresh, by the order in which credits are used. Stands only where the orders differ. */
export function OrderOfUse({ order, format }: { order: OrderReadings | undefined; format: Format }) {
  if (!order) return null;
  return <SideBySide about={READINGS_WORDS.order} readings={order.readings.map((reading) => orderWords(reading, order.on, format))} />;
}

/** A pack's last day, by what the end of the subscription means. Stands only where the meanings differ. */
export function EndOfSubscription({ ends, names, format }: { ends: readonly EndReadings[]; names: Names; format: Format }) {
  return ends.map(({ pack, readings }) => (
    <SideBySide key={pack} about={READINGS_WORDS.end(pack, names)} readings={readings.map((reading) => endWords(reading, format))} />
  ));
}
