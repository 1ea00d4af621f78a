import { expect, it } from 'vitest';
import { apiKeyIdSchema } from '../../../../sync/domain/api-scope.ts';
import { webhookSecretSchema } from '../../../../sync/domain/webhook.ts';
import { hashSecret } from '../../../../sync/server/session/secret.ts';
import { makeApiKey, makeWebhookSecret } from './new-secret.ts';

it('makes keys that the server knows by their hashes, each another one', async () => {
  const keys = await Promise.all([1, 2].map(async () => makeApiKey(crypto)));
  for (const { id, hash, token } of keys) {
    expect(apiKeyIdSchema.safeParse(id).success).toBe(true);
    expect(token).toMatch(/^roost_[0-9A-HJKMNP-TV-Z]{16}_[A-Za-z0-9_-]{43}$/);
    expect(hash).toBe(hashSecret(token.slice(-43)));
  }
  expect(keys[0]?.token).not.toBe(keys[1]?.token);
});

it('makes secrets of webhooks in the form that the server takes', () => {
  expect(webhookSecretSchema.safeParse(makeWebhookSecret(crypto)).success).toBe(true);
});
