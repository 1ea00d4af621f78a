/** How notifications stand on this device. */
export type NotifyStanding = 'not-asked' | 'off' | 'on' | 'blocked' | 'install-first' | 'unsupported';

/** Why they could not be switched. */
export type NotifyFault = 'unreachable' | 'not-ready' | 'no-push-service' | 'refused';

/** What the browser says of itself. */
export interface NotifyFacts {
  /** It has a worker, a push service and notifications. */
  readonly canNotify: boolean;
  /** An iPhone or iPad, on which only what is installed has them. */
  readonly isAppleTouch: boolean;
  readonly isInstalled: boolean;
  readonly permission: NotificationPermission;
  /** The browser has an address of its push service for us. */
  readonly isSubscribed: boolean;
  /** This person has switched them on here. */
  readonly isWanted: boolean;
}

/** What is told of notifications on this device. */
export function notifyStanding(facts: NotifyFacts): NotifyStanding {
  if (!facts.canNotify) return facts.isAppleTouch && !facts.isInstalled ? 'install-first' : 'unsupported';
  if (facts.permission === 'denied') return 'blocked';
  if (facts.permission === 'default') return 'not-asked';
  return facts.isSubscribed && facts.isWanted ? 'on' : 'off';
}
