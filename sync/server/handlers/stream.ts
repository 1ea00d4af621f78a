import { moveThread } from '../move-thread.ts';
import { followNews } from '../notify/follow-news.ts';
import { followClocks } from '../sla/clock-notes.ts';
import { sendPokes } from '../socket/send-pokes.ts';
import { followWebhooks } from '../webhooks/follow-webhooks.ts';
import { createStreamHandler } from './stream-handler.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const deps = lambdaDeps();

/** The table's stream. */
export const handler = quietly(
  createStreamHandler({
    ...deps,
    poke: async (pokes) => sendPokes(deps, pokes),
    followClocks: async (told) => followClocks(deps.records, deps.now(), told),
    followWebhooks: async (told) => followWebhooks(deps, told),
    followNews: async (told) => followNews(deps, told),
    moveThread: async (ticketId) => moveThread(deps, ticketId),
  }),
);
