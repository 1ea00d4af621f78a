import { PRESENCE_RENEWAL_MS, type Place } from '../protocol/presence.ts';
import type { DeviceEnvironment } from './environment.ts';

/** Which ticket one tab has before its person, repeated for as long as it is so. */
export class TabPresence {
  private readonly environment: Pick<DeviceEnvironment, 'timers' | 'ulid'>;
  private readonly tell: (tab: string, place: Place | null) => void;
  private tab: string | null = null;
  private place: Place | null = null;
  private stopTimer: () => void = () => undefined;

  constructor(
    environment: Pick<DeviceEnvironment, 'timers' | 'ulid'>,
    tell: (tab: string, place: Place | null) => void,
  ) {
    this.environment = environment;
    this.tell = tell;
  }

  /** The ticket before the person now, and what they do there; null for none, or when nobody looks at the tab. */
  here(place: Place | null): void {
    if (place?.ticketId === this.place?.ticketId && place?.doing === this.place?.doing) return;
    this.place = place;
    this.repeat();
  }

  /** Says again where this tab is: somebody may listen who has not heard it. */
  repeat(): void {
    this.stopTimer();
    if (this.tab === null && this.place === null) return;
    this.tab ??= this.environment.ulid();
    this.tell(this.tab, this.place);
    if (this.place !== null)
      this.stopTimer = this.environment.timers.after(PRESENCE_RENEWAL_MS, () => this.repeat());
  }

  close(): void {
    this.here(null);
    this.stopTimer();
  }
}
