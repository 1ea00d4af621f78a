import { ulid } from 'ulid';
import { systemRandomBytes } from '../session/secret.ts';
import { tableDesk } from '../synthetic/table-desk.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';
import { createRoundHandler } from './round-handler.ts';
import { openWsSocket } from './ws-socket.ts';

const deps = lambdaDeps();

/** Twice an hour: everything that a person does at the desk, from outside. */
export const handler = quietly(
  createRoundHandler({
    ...deps,
    fetch: async (url, init) => fetch(url, init),
    openSocket: openWsSocket,
    after: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    newId: () => ulid(),
    desk: tableDesk({ ...deps, randomBytes: systemRandomBytes }),
  }),
);
