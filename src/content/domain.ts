const NAME = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

/**
 * Whether the host of an address is a domain name or an IP address. A URL also accepts hosts such as `*` or `a;b`, which would have a
 * meaning of their own in a policy or a host's configuration.
 */
export const isHostValid = ({ hostname }: URL): boolean => NAME.test(hostname);
