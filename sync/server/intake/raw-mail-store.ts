/** Mail as it came, byte for byte, under a name. It is written before anything is made of it, and never changed. */
export interface RawMailStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when nothing is kept under this name. */
  get(key: string): Promise<Uint8Array | null>;
}
