import type { NotifyFault, NotifyStanding } from '../live/notify/notify-standing.ts';
import { t } from './t.ts';

/** How notifications stand on this device, in a sentence beside the switch. */
export const NOTIFY_STANDING_WORDS: Readonly<Record<NotifyStanding, string>> = {
  'not-asked': t('Off. Your browser will ask you once.'),
  off: t('Off on this device.'),
  on: t('On. What happened and the ticket’s reference are shown, and no words of anybody’s.'),
  blocked: t('Blocked by the browser. Allow notifications for this site in the browser’s settings.'),
  'install-first': t(
    'On iPhone and iPad a browser notifies only once Roost is on the Home Screen: Share, Add to Home Screen.',
  ),
  unsupported: t('This browser cannot do it.'),
};

/** Why switching did not work. */
export const NOTIFY_FAULT_WORDS: Readonly<Record<NotifyFault, string>> = {
  unreachable: t('The server cannot be reached. Try again when you are online.'),
  'not-ready': t('The server is not ready to notify anybody yet. Try again in a minute.'),
  'no-push-service': t('The browser could not reach its push service. Try again later.'),
  refused: t('The server did not take the address of this browser’s push service.'),
};

/** Days by their number, from Monday. */
export const DAY_WORDS = [t('Mon'), t('Tue'), t('Wed'), t('Thu'), t('Fri'), t('Sat'), t('Sun')] as const;

/** The parts of the screen. */
export const NOTIFY_WORDS = {
  title: t('Notifications'),
  here: t('Notify me on this device'),
  quiet: t('Quiet hours'),
  quietAbout: t(
    'On all your devices. What falls into them is listed here, and you are not notified of it later.',
  ),
  from: t('From'),
  to: t('To'),
  days: t('Beginning on'),
  zone: (zone: string) => t('By the clock of {zone}.', { zone }),
  takeZone: (zone: string) => t('Use this device’s: {zone}', { zone }),
} as const;
