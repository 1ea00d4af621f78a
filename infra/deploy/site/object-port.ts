/** What is put with an object besides its bytes. */
export interface ObjectHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** The bucket of the site. */
export interface ObjectPort {
  /** The keys that begin with `prefix`. */
  list(prefix: string): Promise<readonly string[]>;
  /** The bytes, or null when there is no such object. */
  read(key: string): Promise<Uint8Array | null>;
  /** Puts an object, over one that is there, without any mark. */
  put(key: string, bytes: Uint8Array, headers: ObjectHeaders): Promise<void>;
  /** Marks an object as one that the newest build has no more; its 90 days begin. Marking it again changes nothing. */
  supersede(key: string, headers: ObjectHeaders): Promise<void>;
}
