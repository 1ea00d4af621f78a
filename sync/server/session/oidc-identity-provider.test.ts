import { expect, it } from 'vitest';
import { identityOf } from './oidc-identity-provider.ts';

const CLAIMS = {
  iss: 'https://id.example',
  sub: 's-1',
  aud: 'desk',
  iat: 0,
  exp: 1,
  email: 'ana@firm.example',
  email_verified: true,
};

it.each([
  ['by the staff’s provider', [{ providerName: 'Staff', userId: '1' }], true],
  ['by another one', [{ providerName: 'Google', userId: '1' }], false],
  ['by the front pool itself', undefined, false],
  ['in a way that cannot be read', 'Staff', false],
])('asks of whoever came %s whether there was a second factor', (_how, identities, provenTwice) => {
  const claims = identities === undefined ? CLAIMS : { ...CLAIMS, identities };
  expect(identityOf(claims, 'Staff').provenTwice).toBe(provenTwice);
});

it('believes a provider that knows one way only', () => {
  expect(identityOf(CLAIMS, undefined).provenTwice).toBe(true);
});

it('reads a verified address as Cognito writes it, and as OpenID does', () => {
  expect(
    identityOf({ ...CLAIMS, email_verified: 'true' as unknown as boolean }, undefined).emailVerified,
  ).toBe(true);
  expect(identityOf({ ...CLAIMS, email_verified: false }, undefined).emailVerified).toBe(false);
});
