import { parseArgs } from 'node:util';
import type { FileError } from './read.ts';

/** The arguments of `npm run insights`, or a sentence about an error in them. `site`: the folder of a build, if it is named. */
export type InsightArguments = { files: string[]; html: boolean; site: string | undefined; wrong?: undefined } | { wrong: string };

const EXAMPLE = 'npm run insights -- /var/log/nginx/help-beacons.log';

/** Parses the arguments: files, `--html`, and `--site` with the folder of a build. */
export function readInsightArguments(given: readonly string[]): InsightArguments {
  try {
    const options = { html: { type: 'boolean', default: false }, site: { type: 'string' } } as const;
    const { values, positionals: files } = parseArgs({ args: [...given], options, allowPositionals: true });
    return files.length === 0
      ? { wrong: `Name the files that hold what readers sent, such as: ${EXAMPLE}` }
      : { files, html: values.html, site: values.site };
  } catch {
    return { wrong: `The options are --html, and --site with the folder of a build: ${EXAMPLE} --html` };
  }
}

/** What to do about a file that cannot be read. */
export function fileErrorWords({ file, code }: FileError): string {
  if (code === 'ENOENT') return `There is no file ${file}. Name one that holds what readers sent.`;
  if (code === 'EISDIR') return `${file} is a folder. Name the files in it.`;
  if (code === 'EACCES') return `You may not read ${file}. Copy it to where you may, or ask who runs the host.`;
  if (code.startsWith('Z_')) return `${file} cannot be unpacked (${code}). Name one that is whole, or whose name does not end in .gz.`;
  return `${file} cannot be read (${code}).`;
}
