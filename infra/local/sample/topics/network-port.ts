import type { Topic } from '../topic.ts';

export const networkPort: Topic = {
  id: 'network-port',
  queueId: 'network',
  weight: 3,
  tags: ['network', 'lab'],
  priorities: [2, 5, 2, 0],
  slots: {
    device: ['coordinate measuring machine', 'climate chamber', 'oscilloscope', 'test bench 3'],
    port: ['B2-114', 'C1-027', 'A3-209', 'D0-052'],
  },
  stories: [
    {
      subjects: ['Network port {port} is dead', '{device} lost its network after the weekend'],
      openings: [
        'The {device} in the {site} lab has had no network since the weekend. It hangs on port {port}. The link light is off.',
      ],
      exchanges: [
        [
          'Could you send me the MAC address of the {device}? It is usually on a label at the back.',
          'It says 00-1B-1B-74-0E-92.',
        ],
      ],
      notes: [
        'Switch has {port} in err-disabled, somebody plugged in a small switch of their own on Saturday.',
      ],
      fixes: [
        'Port {port} had switched itself off because a second switch was connected to it. I have turned it on again. Please ask us for another port instead of adding a switch.',
      ],
    },
    {
      subjects: [
        'Please open the firewall for the {device}',
        'Fixed address for the new {device}',
        'Patch {port} for the {device}, please',
      ],
      openings: [
        'We have a new {device} and need port {port} patched to the lab network, with a fixed address. The supplier is here next week to set it up.',
        'The {device} has to send its results to the quality database. The supplier says:\n\n- TCP 1433 to the database\n- TCP 443 to the licence server\n\nCan that be opened?',
      ],
      exchanges: [
        [
          'Could you send me the MAC address of the {device}? It is usually on a label at the back.',
          'It says 00-1B-1B-74-0E-92.',
        ],
        [
          'Which Windows version does it run? Machines older than Windows 10 go into the separated lab network, for everyone’s sake.',
          'I am afraid it is Windows 7. The supplier does not offer anything newer for this model.',
        ],
      ],
      notes: ['Goes into the separated VLAN, only the database reachable, nothing outbound.'],
      fixes: [
        'The {device} has its port and address, and reaches the database and the licence server, nothing else. The record is in the network register under {port}.',
      ],
    },
  ],
};
