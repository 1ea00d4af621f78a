import * as z from 'zod/mini';
import { notifyKeysOf } from '../notify/notify-key.ts';
import { sendDueNews } from '../notify/send-news.ts';
import { HttpsSender } from '../webhooks/https-sender.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const environmentSchema = z.object({
  /** At least 32 characters, and no other function's: with another one every device has to be told of it before it is notified again. */
  NOTIFY_SECRET: z.string().check(z.minLength(32)),
});

const { NOTIFY_SECRET } = environmentSchema.parse(process.env);
const deps = {
  ...lambdaDeps(),
  keys: notifyKeysOf(NOTIFY_SECRET),
  sender: new HttpsSender({ allowsPrivate: false }),
};

/** Once a minute: what devices are to be notified of, and what did not go through before. */
export const handler = quietly(async (): Promise<void> => sendDueNews(deps));
