/** What nginx needs to take beacons. `paths`: where beacons are sent, with the base path. `log`: the file that nginx writes them to. */
export type Beacons = { paths: readonly string[]; log: string };

/** The longest beacon that nginx takes. A beacon holds a query and a path of at most 300 letters each, which is always shorter. */
const LONGEST_BODY = '4k';
/** The memory for one body. `$request_body` lacks what does not fit, and a body that arrives in small chunks needs several times its length. */
const BODY_BUFFER = '32k';
/** How many beacons one address may send. A whole company may share an address, so a burst is allowed. The rate ends a flood. */
const RATE = '2r/s';
const BURST = 300;

/**
 * The part for the `http` block. Each line of the log is a JSON object with the day and the body. It has no address and no user agent. It
 * has no time of day either, because that would point to the same reader's line in another log.
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
 * The locations that take beacons. They belong inside the location of the site. nginx can log a body only if something has made it read the
 * body: `mirror` does; `return` and static files do not. No file has the path, so the request goes on to the last location, which writes
 * the log. The error log is off here, because nginx would add the reader's address to it.
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
