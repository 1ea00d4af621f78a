import type { NotifyFault, NotifyStanding } from '../live/notify/notify-standing.ts';

/** How notifications stand on this device, in a sentence beside the switch. */
export const NOTIFY_STANDING_WORDS: Readonly<Record<NotifyStanding, string>> = {
  'not-asked': 'Off. Your browser will ask you once.',
  off: 'Off on this device.',
  on: 'On. What happened and the ticket’s reference are shown, and no words of anybody’s.',
  blocked: 'Blocked by the browser. Allow notifications for this site in the browser’s settings.',
  'install-first':
    'On iPhone and iPad a browser notifies only once Roost is on the Home Screen: Share, Add to Home Screen.',
  unsupported: 'This browser cannot do it.',
};

/** Why switching did not work. */
export const NOTIFY_FAULT_WORDS: Readonly<Record<NotifyFault, string>> = {
  unreachable: 'The server cannot be reached. Try again when you are online.',
  'not-ready': 'The server is not ready to notify anybody yet. Try again in a minute.',
  'no-push-service': 'The browser could not reach its push service. Try again later.',
  refused: 'The server did not take the address of this browser’s push service.',
};

/** Days by their number, from Monday. */
export const DAY_WORDS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The parts of the screen. */
export const NOTIFY_WORDS = {
  title: 'Notifications',
  here: 'Notify me on this device',
  quiet: 'Quiet hours',
  quietAbout:
    'On all your devices. What falls into them is listed here, and you are not notified of it later.',
  from: 'From',
  to: 'To',
  days: 'Beginning on',
  zone: (zone: string) => `By the clock of ${zone}.`,
  takeZone: (zone: string) => `Use this device’s: ${zone}`,
} as const;
