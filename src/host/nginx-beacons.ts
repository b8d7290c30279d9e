/** What nginx needs to take beacons itself: the paths that get them, with the base path, and the file that they are written to. */
export type Beacons = { paths: readonly string[]; log: string };

/** The longest beacon that is taken, in bytes. A query of 300 letters and a path of as many take less, whatever they are. */
const LONGEST_BODY = '4k';
/** The memory for a body. One that comes in small chunks needs several times its length; what does not fit is not in `$request_body`. */
const BODY_BUFFER = '32k';
/** Beacons from one address. Behind one may be a whole company: what is sent at once is taken, and the rate ends a flood. */
const RATE = '2r/s';
const BURST = 300;

/**
 * The part for the `http` block. A line of the log is a JSON object with the day and the body. It has no address and no agent, and no time
 * that would lead to the line of the same reader in another log.
 */
export const beaconsHttp = ({ paths }: Beacons): string =>
  paths.length === 0
    ? ''
    : `limit_req_zone $binary_remote_addr zone=help_beacons:1m rate=${RATE};
map $time_iso8601 $help_day {
  default "";
  "~^(?<help_date>[0-9-]+)T" $help_date;
}
log_format help_beacons escape=json '{"day":"$help_day","body":"$request_body"}';
`;

/**
 * The locations that take beacons, for inside the location of the site. nginx knows a body only after it has read it, which neither `return`
 * nor a file does. `mirror` does, and then no file has the name, so that the last location answers and writes the log. Errors of these
 * locations are not logged, because nginx adds the address to them.
 */
export function beaconsServer({ paths, log }: Beacons): string {
  const [first] = paths;
  if (first === undefined) return '';
  const quiet = 'access_log off; error_log /dev/null crit; log_not_found off;';
  const takes = paths.map(
    (path) => `  location = ${path} {
    if ($request_method != POST) { return 405; }
    limit_req zone=help_beacons burst=${BURST} nodelay;
    limit_req_status 429;
    client_max_body_size ${LONGEST_BODY};
    client_body_buffer_size ${BODY_BUFFER};
    ${quiet}
    mirror ${first}/read;
    error_page 404 = ${first}/taken;
  }
`,
  );
  return `${takes.join('')}  location = ${first}/read { internal; ${quiet} return 204; }
  location = ${first}/taken { internal; error_log /dev/null crit; access_log "${log}" help_beacons; return 204; }
`;
}
