import type { Topic } from '../topic.ts';

export const vpnTravel: Topic = {
  id: 'vpn-travel',
  queueId: 'network',
  weight: 6,
  tags: ['vpn', 'travel'],
  priorities: [1, 5, 3, 1],
  slots: {
    place: [
      'hotel Wi-Fi in Lyon',
      'the train',
      'hotel Wi-Fi in Hamburg',
      'a customer’s guest network',
      'my hotspot',
    ],
    every: ['every ten minutes', 'as soon as a call starts', 'after about half an hour'],
  },
  stories: [
    {
      subjects: ['VPN drops on {place}', 'VPN drops {every} while travelling'],
      openings: [
        'The VPN drops {every} when I am on {place}. Mail and web work all the time, only the VPN goes.',
      ],
      exchanges: [
        [
          'Does the place have a page where you accept terms first? Please open a browser and go to http://neverssl.com before you start the VPN.',
          'There was such a page, I had not seen it. After accepting it connects, but it still drops now and then.',
        ],
        [
          'Some networks block our usual VPN port. In the client, please choose the profile **Larkfield (port 443)** and try again.',
          'That one holds for longer. It dropped once in two hours.',
        ],
        [
          'Could you send me the log? In the client: menu, *Diagnostics*, *Copy to clipboard*.',
          '```\n14:02:11 dpd timeout, peer unresponsive\n14:02:11 tearing down tunnel\n14:02:19 reconnect attempt 1\n```\n\nThere is a lot more of the same.',
        ],
      ],
      notes: [
        'Gateway side shows dead-peer timeouts only for clients behind carrier NAT. 30 s is too short for those.',
        'Looks like the same thing three of the sales people had last month.',
      ],
      fixes: [
        'I have raised the time the gateway waits before it gives a quiet connection up, and made port 443 the default for travellers. Your last session held for four hours.',
        'Your client was two versions behind. The new one reconnects without asking you to sign in again, so a short drop no longer matters.',
      ],
    },
    {
      subjects: ['No VPN from {place}: error 809'],
      openings: [
        'I am on the road until Thursday and on {place} the VPN does not connect at all:\n\n> Error 809: the network connection between your computer and the VPN server could not be established\n\nAt home it works.',
      ],
      exchanges: [
        [
          'Does the place have a page where you accept terms first? Please open a browser and go to http://neverssl.com before you start the VPN.',
          'There was such a page, I had not seen it. After accepting it connects, but it still drops now and then.',
        ],
        [
          'Some networks block our usual VPN port. In the client, please choose the profile **Larkfield (port 443)** and try again.',
          'That one holds for longer. It dropped once in two hours.',
        ],
      ],
      notes: ['Looks like the same thing three of the sales people had last month.'],
      fixes: [
        'That network blocks everything except web traffic. The profile **Larkfield (port 443)** goes through, and your client now chooses it by itself.',
      ],
    },
    {
      subjects: [
        'VPN connected but Atlas will not load',
        'Cannot reach the file share over VPN from {place}',
      ],
      openings: [
        'VPN says connected, but Atlas and the file share do not load from {place}. I have a customer visit tomorrow and need the quotations.',
      ],
      exchanges: [
        ['Which address does the client show under *Details*? It starts with 10.', 'It says 192.168.178.34.'],
        [
          'That is the network you are sitting in, not ours. Please disconnect, restart the client and look again.',
          'Now it starts with 10.20, but the share still does not open.',
        ],
      ],
      notes: ['His home network uses the same range as our file servers. Classic.'],
      fixes: [
        'The network you were in uses the same addresses as our file servers. I have given your VPN profile a way around that, and Atlas and the share open.',
      ],
    },
  ],
};
