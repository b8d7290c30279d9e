const NAME = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

/**
 * Whether the host of an address is a name or a number that can be looked up. A URL takes others, such as `*` or `a;b`, which would
 * mean something of their own in a policy and in a host's configuration.
 */
export const hasHostName = ({ hostname }: URL): boolean => NAME.test(hostname);
