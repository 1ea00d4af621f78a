/** Mail as it came, byte for byte, under a name. It is written before anything is made of it, never changed, and deleted where privacy asks for it. */
export interface RawMailStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when nothing is kept under this name. */
  get(key: string): Promise<Uint8Array | null>;
  /** Deletes it; one that is not there is deleted already. */
  remove(key: string): Promise<void>;
}
