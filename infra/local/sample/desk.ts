import type { Role } from '../../../sync/domain/scope.ts';

export type QueueId =
  | 'service-desk'
  | 'hardware'
  | 'software-access'
  | 'network'
  | 'telephony'
  | 'facilities'
  | 'restricted-people-team';

/** The queues, in the order in which the desk lists them, and who works each of them. */
export const QUEUES: readonly {
  readonly id: QueueId;
  readonly name: string;
  readonly crew: readonly string[];
}[] = [
  { id: 'service-desk', name: 'Service desk', crew: ['jo', 'priya', 'lotte', 'dele', 'ana'] },
  { id: 'hardware', name: 'Hardware', crew: ['dele', 'lotte'] },
  { id: 'software-access', name: 'Software access', crew: ['mei', 'priya', 'ana'] },
  { id: 'network', name: 'Network', crew: ['tomasz', 'mei'] },
  { id: 'telephony', name: 'Telephony', crew: ['owen', 'tomasz'] },
  { id: 'facilities', name: 'Facilities', crew: ['samir', 'rosa', 'owen'] },
  { id: 'restricted-people-team', name: 'People team', crew: ['fatima', 'henrik'] },
];

export interface SampleAgent {
  readonly id: string;
  readonly name: string;
  readonly role: Exclude<Role, 'requester'>;
  readonly title: string;
  readonly site: string;
  readonly memberOf: readonly QueueId[];
}

const agent = (
  id: string,
  name: string,
  title: string,
  site: string,
  role: SampleAgent['role'] = 'agent',
  memberOf: readonly QueueId[] = [],
): SampleAgent => ({ id, name, role, title, site, memberOf });

/** The twelve who work the desk. Their ids are first names: short to type and stable between seeds. */
export const AGENTS: readonly SampleAgent[] = [
  agent('ana', 'Ana Ferreira', 'IT operations manager', 'Leeds', 'admin'),
  agent('jo', 'Jo Whitaker', 'Service desk lead', 'Leeds', 'lead'),
  agent('samir', 'Samir Haddad', 'Facilities lead', 'Leeds', 'lead'),
  agent('priya', 'Priya Raman', 'Service desk analyst', 'Leeds'),
  agent('lotte', 'Lotte de Vries', 'Service desk analyst', 'Rotterdam'),
  agent('dele', 'Dele Adeyemi', 'Workplace engineer', 'Leeds'),
  agent('mei', 'Mei Lin Tan', 'Identity engineer', 'Bristol'),
  agent('tomasz', 'Tomasz Zieliński', 'Network engineer', 'Gdańsk'),
  agent('owen', 'Owen Griffiths', 'Telephony engineer', 'Bristol'),
  agent('rosa', 'Rosa Delgado', 'Facilities coordinator', 'Leeds'),
  agent('fatima', 'Fatima El Amrani', 'People adviser', 'Leeds', 'agent', ['restricted-people-team']),
  agent('henrik', 'Henrik Lund', 'People partner', 'Rotterdam', 'agent', ['restricted-people-team']),
];
