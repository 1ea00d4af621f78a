import * as z from 'zod/mini';
import type { QueueField } from '../../domain/queue.ts';
import { isRestrictedQueue } from '../../domain/scope.ts';
import { fieldKey, isPublicFieldKey } from '../../domain/ticket-field.ts';
import {
  apiMessagePageSchema,
  apiMessageQuerySchema,
  apiMessageSchema,
  apiNewMessageSchema,
} from '../../protocol/api/message.ts';
import { apiQueuesSchema, apiSelfSchema } from '../../protocol/api/shared.ts';
import {
  apiNewTicketSchema,
  apiTicketChangeSchema,
  apiTicketPageSchema,
  apiTicketQuerySchema,
  apiTicketSchema,
} from '../../protocol/api/ticket.ts';
import { readDeskSettings } from '../outbound/desk-settings.ts';
import { addMessage } from './add-message.ts';
import { changeTicket } from './change-ticket.ts';
import { createTicket } from './create-ticket.ts';
import { findStored } from './find-stored.ts';
import { listMessages } from './list-messages.ts';
import { listTickets } from './list-tickets.ts';
import { readOperation, writeOperation, type Operation } from './operation.ts';
import { showTicket, showTickets } from './show-tickets.ts';

const noQuery = z.strictObject({});
const ticket = { name: 'Ticket', schema: apiTicketSchema };
const TICKET_PATH = '/tickets/{ticketId}';

const TICKETS: readonly Operation[] = [
  readOperation({
    ...{ id: 'listTickets', method: 'GET', path: '/tickets', summary: 'List tickets' },
    about:
      'In the order of their ids, which does not change while it is walked. A call looks through a thousand tickets at most, so a page may be short, or empty, and still have a `next`.',
    scope: 'tickets:read',
    query: apiTicketQuerySchema,
    body: null,
    answer: { status: 200, name: 'TicketPage', schema: apiTicketPageSchema },
    problems: ['not-valid'],
    run: async (deps, { query }) => {
      const { tickets, next } = await listTickets(deps, query);
      return { body: { tickets: await showTickets(deps, tickets), next } };
    },
  }),
  writeOperation({
    ...{ id: 'createTicket', method: 'POST', path: '/tickets', summary: 'Create a ticket' },
    about: 'With its first message. No receipt is mailed.',
    scope: 'tickets:write',
    query: noQuery,
    body: { name: 'NewTicket', schema: apiNewTicketSchema },
    answer: { status: 201, ...ticket },
    problems: ['not-json', 'not-valid', 'too-large', 'refused'],
    run: async (deps, call) => {
      const body = await createTicket(deps, call);
      return { body, location: `/tickets/${body.id}` };
    },
  }),
  readOperation({
    ...{ id: 'readTicket', method: 'GET', path: TICKET_PATH, summary: 'Read a ticket' },
    about: 'Tickets of restricted queues are not there for any key.',
    scope: 'tickets:read',
    query: noQuery,
    body: null,
    answer: { status: 200, ...ticket },
    problems: ['not-valid', 'not-found'],
    run: async (deps, { key, params }) => {
      const stored = await findStored(deps.store, key.actor, params['ticketId'] ?? '');
      return { body: await showTicket(deps, stored.ticket) };
    },
  }),
  writeOperation({
    ...{ id: 'changeTicket', method: 'PATCH', path: TICKET_PATH, summary: 'Change a ticket' },
    about: 'Only what is given changes. With `rev` it is refused as `outdated` when somebody was quicker.',
    scope: 'tickets:write',
    query: noQuery,
    body: { name: 'TicketChange', schema: apiTicketChangeSchema },
    answer: { status: 200, ...ticket },
    problems: ['not-json', 'not-valid', 'too-large', 'not-found', 'outdated', 'refused'],
    run: async (deps, call) => ({ body: await changeTicket(deps, call) }),
  }),
];

const MESSAGES: readonly Operation[] = [
  readOperation({
    ...{ id: 'listMessages', method: 'GET', path: `${TICKET_PATH}/messages`, summary: 'List messages' },
    about: 'Of one ticket, the oldest first, internal notes included.',
    scope: 'tickets:read',
    query: apiMessageQuerySchema,
    body: null,
    answer: { status: 200, name: 'MessagePage', schema: apiMessagePageSchema },
    problems: ['not-valid', 'not-found'],
    run: async (deps, { key, params, query }) => {
      const stored = await findStored(deps.store, key.actor, params['ticketId'] ?? '');
      return { body: await listMessages(deps.store, stored, query) };
    },
  }),
  writeOperation({
    ...{ id: 'addMessage', method: 'POST', path: `${TICKET_PATH}/messages`, summary: 'Reply, or add a note' },
    about:
      'A reply is mailed as an agent’s is. It is refused as `outdated` when somebody wrote after `seen`.',
    scope: 'messages:write',
    query: noQuery,
    body: { name: 'NewMessage', schema: apiNewMessageSchema },
    answer: { status: 201, name: 'Message', schema: apiMessageSchema },
    problems: ['not-json', 'not-valid', 'too-large', 'not-found', 'outdated', 'refused'],
    run: async (deps, call) => {
      const body = await addMessage(deps, call);
      return { body, location: `/tickets/${body.ticketId}/messages` };
    },
  }),
];

const DESK: readonly Operation[] = [
  readOperation({
    ...{ id: 'listQueues', method: 'GET', path: '/queues', summary: 'List queues' },
    about: 'In their order, with the fields that each asks for. Restricted ones are not among them.',
    scope: 'tickets:read',
    query: noQuery,
    body: null,
    answer: { status: 200, name: 'Queues', schema: apiQueuesSchema },
    problems: ['not-valid'],
    run: async ({ store }) => {
      const { queues } = await readDeskSettings(store);
      const open = queues.filter(({ id }) => !isRestrictedQueue(id));
      return {
        body: {
          queues: open.map(({ id, name, fields = [] }) => ({ id, name, fields: fields.map(toldField) })),
        },
      };
    },
  }),
  readOperation({
    ...{ id: 'readKey', method: 'GET', path: '/key', summary: 'Read what this key is' },
    about: 'To try a key out.',
    scope: null,
    query: noQuery,
    body: null,
    answer: { status: 200, name: 'Key', schema: apiSelfSchema },
    problems: ['not-valid'],
    run: async (_deps, { key }) => ({ body: { id: key.id, name: key.name, scopes: [...key.scopes] } }),
  }),
];

function toldField(field: QueueField) {
  const { label, type, choices, isRequired } = field;
  const id = fieldKey(field);
  return { id, label, type, choices, isRequired, isShown: isPublicFieldKey(id) };
}

/** Every operation of the public API. */
export const OPERATIONS: readonly Operation[] = [...TICKETS, ...MESSAGES, ...DESK];
