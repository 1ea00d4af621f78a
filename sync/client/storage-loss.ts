import type { DeviceEnvironment } from './environment.ts';

const LOST = 'lost';
const KEPT = 'kept';

/**
 * What the browser has taken from this person's storage on this device: noted outside the database, so that it outlasts the loss. Where nothing is kept
 * outside it, nobody can tell, and nothing is.
 */
export class StorageLoss {
  private readonly environment: Pick<DeviceEnvironment, 'keepsakes' | 'isKept'>;
  private readonly lost: string;
  private readonly kept: string;

  constructor(environment: Pick<DeviceEnvironment, 'keepsakes' | 'isKept'>, personId: string) {
    this.environment = environment;
    this.lost = `roost-lost-${personId}`;
    this.kept = `roost-kept-${personId}`;
  }

  /** The browser has emptied the database. */
  note(): void {
    this.environment.keepsakes?.write(this.lost, LOST);
  }

  /** Looks whether the browser still keeps what it has once promised to keep: taking that back is a loss too. */
  async look(): Promise<void> {
    const { keepsakes, isKept } = this.environment;
    const isKeptNow = (await isKept?.()) ?? null;
    if (isKeptNow === false && keepsakes?.read(this.kept) === KEPT) this.note();
    if (isKeptNow !== null) keepsakes?.write(this.kept, isKeptNow ? KEPT : null);
  }

  /** Whether there was a loss that has not been told of. */
  isUntold(): boolean {
    return this.environment.keepsakes?.read(this.lost) === LOST;
  }

  /** The loss has been told of. */
  forget(): void {
    this.environment.keepsakes?.write(this.lost, null);
  }

  /** This person leaves the device: nothing of them stays on it. */
  leave(): void {
    this.forget();
    this.environment.keepsakes?.write(this.kept, null);
  }
}
