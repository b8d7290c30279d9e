import type { Site } from '../sites/sites.ts';
import { faultsIn } from './addresses.ts';
import { builtRedirects } from './pages.ts';

/** Returns the lines of the list that lead nowhere in a build. An answer's line includes its short address. */
export function lostIn(build: Site, lines: readonly string[]): string[] {
  const fault = faultsIn(build);
  const redirects = new Map(builtRedirects(build).map(({ path, to }) => [path, to]));
  const wrong = (line: string) => {
    const address = build.base + line.slice(1);
    return fault(redirects.get(address) ?? address);
  };
  return lines.flatMap((line) => {
    const short = line.startsWith('/answers/') ? [line.replace('/answers/', '/a/')] : [];
    return [line, ...short].flatMap((one) => {
      const why = wrong(one);
      return why ? [`${one} ${why}`] : [];
    });
  });
}
