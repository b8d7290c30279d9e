import { PATIENCE } from './engine.ts';

/** Sends a command of W3C WebDriver, and returns its value. Rejects with the error that the driver names. */
export async function ask<Value>(url: string, body?: object, method: 'POST' | 'DELETE' = 'POST'): Promise<Value> {
  const signal = AbortSignal.timeout(PATIENCE);
  const init = { method, signal, headers: { 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) };
  const response = await fetch(url, init);
  const { value } = (await response.json()) as { value: Value & { error: string; message: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** The keys that are no characters, by their names in the DOM. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** A key as WebDriver writes it. `key`: its name in the DOM, or a character. */
export function webDriverKey(key: string): string {
  const value = KEYS[key] ?? key;
  if (value.length !== 1) throw new Error(`There is no key "${key}" here.`);
  return value;
}
