import { BlockList, isIP } from 'node:net';

/** Networks that are not the internet: our own machine, our own network, the cloud's metadata, and what stands for any of them. */
const PRIVATE_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** Within 2000::/3, which is the internet: documentation, benchmarks, and networks that carry an IPv4 address along. */
const PRIVATE_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const refused = new BlockList();
for (const [net, prefix] of PRIVATE_V4) refused.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of PRIVATE_V6) refused.addSubnet(net, prefix, 'ipv6');
const internet = new BlockList();
internet.addSubnet('2000::', 3, 'ipv6');

/** Whether an address, as a look-up gives it, lies in the internet at large. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !refused.check(address, 'ipv4');
  return isIP(address) === 6 && internet.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}

/**
 * Why nothing is sent to a URL, in a sentence; null when it is fit. A name may still lead to an address that is not: that is looked at when the
 * connection is made. `allowsPrivate` is for one machine alone.
 */
export function refuseUrl(url: string, allowsPrivate: boolean): string | null {
  if (!URL.canParse(url)) return 'This is no URL.';
  const { protocol, hostname, port, username, password } = new URL(url);
  if (username !== '' || password !== '') return 'A URL with a name or a password in it is not taken.';
  if (protocol !== 'https:' && !(allowsPrivate && protocol === 'http:'))
    return 'The URL has to begin with https://.';
  if (allowsPrivate) return null;
  if (port !== '') return 'Only the usual port of https is taken.';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && !isPublicAddress(host)) return 'This address is not in the public internet.';
  return /(^|\.)(localhost|local|internal)\.?$/i.test(host)
    ? 'This name is not in the public internet.'
    : null;
}
