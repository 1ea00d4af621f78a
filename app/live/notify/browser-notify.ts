import { askNotify, tellNotify } from './notify-api.ts';
import { notifyStanding, type NotifyFault, type NotifyStanding } from './notify-standing.ts';

/** Who has them on in this browser. */
const KEY = 'roost.notified';

/** Whose device this is. */
export interface NotifyOwner {
  readonly personId: string;
  readonly device: string;
}

/** How notifications stand in this browser for a person. */
export async function readStanding({ personId }: NotifyOwner): Promise<NotifyStanding> {
  const canNotify = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  const manager = canNotify ? await pushManager() : null;
  const subscription = (await manager?.getSubscription()) ?? null;
  return notifyStanding({
    canNotify: manager !== null,
    isAppleTouch: isAppleTouch(navigator),
    isInstalled: window.matchMedia('(display-mode: standalone)').matches,
    permission: canNotify ? Notification.permission : 'denied',
    isSubscribed: subscription !== null,
    isWanted: localStorage.getItem(KEY) === personId,
  });
}

/** Switches them on: the browser asks its person, then its push service, then we tell the server. Null when nothing was in the way. */
export async function switchOn(owner: NotifyOwner): Promise<NotifyFault | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const fault = await subscribe(owner);
  if (fault === null) localStorage.setItem(KEY, owner.personId);
  return fault;
}

/** Switches them off. Works with no network: an address that the browser has given up is refused to the server by its push service. */
export async function switchOff({ device }: NotifyOwner): Promise<void> {
  await endSubscription('wipe');
  await tellNotify(device, null);
}

/** Tells the server once more what it may have forgotten: after a month, after a sign-out, or when the browser or the desk has another key. */
export async function renew(owner: NotifyOwner): Promise<void> {
  if (localStorage.getItem(KEY) !== owner.personId) return;
  if ('Notification' in window && Notification.permission === 'granted') await subscribe(owner);
}

/** Ends what the browser hears. Who had it on stays noted, and has it on again when they come back, unless all of theirs is deleted here. */
export async function endSubscription(data: 'keep' | 'wipe'): Promise<void> {
  if (data === 'wipe') localStorage.removeItem(KEY);
  const subscription = await (await pushManager())?.getSubscription();
  await subscription?.unsubscribe();
}

async function subscribe({ device }: NotifyOwner): Promise<NotifyFault | null> {
  const state = await askNotify(device);
  if (state === null) return 'unreachable';
  if (state.publicKey === null) return 'not-ready';
  const subscription = await subscriptionFor(state.publicKey);
  if (subscription === null) return 'no-push-service';
  const told = await tellNotify(device, subscription.toJSON());
  return told === 'done' ? null : told;
}

/** The browser's subscription under this key: the one that is there, or another one. Null when it cannot have one. */
async function subscriptionFor(publicKey: string): Promise<PushSubscription | null> {
  const manager = await pushManager();
  if (manager === null) return null;
  try {
    const known = await manager.getSubscription();
    if (known !== null && keyOf(known) === publicKey) return known;
    await known?.unsubscribe();
    return await manager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  } catch {
    // A push service that is not reached, or that this browser does without.
    return null;
  }
}

async function pushManager(): Promise<PushManager | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration !== undefined && 'pushManager' in registration ? registration.pushManager : null;
}

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** An iPad says that it is a Mac; no Mac has a touch screen. */
function isAppleTouch({ userAgent, maxTouchPoints }: Navigator): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
