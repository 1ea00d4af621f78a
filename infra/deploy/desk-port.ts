/** The desk's own data, as far as a deployment begins it and operators care for it. */
export interface DeskPort {
  hasEpoch(): Promise<boolean>;
  /** Gives a table that has none its first epoch. */
  startEpoch(): Promise<void>;
  /** Whether there is an admin who is not cut off. */
  hasAdmin(): Promise<boolean>;
  /** Makes somebody an admin who is known by this address, or nobody yet. */
  makeAdmin(email: string): Promise<void>;
}
