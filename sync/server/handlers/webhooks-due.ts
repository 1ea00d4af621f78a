import { HttpsSender } from '../webhooks/https-sender.ts';
import { sendDueWebhooks } from '../webhooks/send-webhooks.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const deps = { ...lambdaDeps(), webhooks: new HttpsSender({ allowsPrivate: false }) };

/** Once a minute: what webhooks are to be told, and what did not go through before. */
export const handler = quietly(async (): Promise<void> => sendDueWebhooks(deps));
