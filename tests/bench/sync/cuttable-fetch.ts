/** A `fetch` that counts its calls and can be cut off, as by a lost network. */
export interface CuttableFetch {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  cut(): void;
  restore(): void;
  /** Calls that went out since the page opened. */
  requests(): number;
}

export function cuttableFetch(): CuttableFetch {
  let isCut = false;
  let count = 0;
  return {
    fetch: async (input, init) => {
      // What a browser says when there is no network.
      if (isCut) throw new TypeError('Failed to fetch');
      count += 1;
      return fetch(input, init);
    },
    cut: () => {
      isCut = true;
    },
    restore: () => {
      isCut = false;
    },
    requests: () => count,
  };
}
