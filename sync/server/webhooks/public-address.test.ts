import { expect, it } from 'vitest';
import { isPublicAddress, refuseUrl } from './public-address.ts';

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.100.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::a00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::1',
  'no address',
])('holds %s for private', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:4001:81b::200e', '2606:4700::6810:1'])(
  'holds %s for public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each([
  'http://hooks.example/a',
  'ftp://hooks.example/a',
  'file:///etc/passwd',
  'https://user:secret@hooks.example/',
  'https://hooks.example:8443/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.0.0.1/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://localhost/',
  'https://a.LOCALHOST./',
  'https://metadata.google.internal/',
  'https://169.254.169.254/latest/meta-data/',
  'nonsense',
])('refuses %s, and says why', (url) => {
  expect(refuseUrl(url, false)).toMatch(/^[A-Z].*\.$/);
});

it('takes https in the internet, and on one machine the machine itself', () => {
  expect(refuseUrl('https://hooks.example/a?b=c', false)).toBeNull();
  expect(refuseUrl('http://127.0.0.1:8080/', true)).toBeNull();
  expect(refuseUrl('file:///etc/passwd', true)).not.toBeNull();
});
