import type { WireDocument } from '../protocol/push.ts';

/** What one page may still hold. The first unit always fits, so that every page makes headway. */
export class PullBudget {
  #documents: number;
  #bytes: number;
  #isUntouched = true;

  constructor(documents: number, bytes: number) {
    this.#documents = documents;
    this.#bytes = bytes;
  }

  /** Takes room for documents that have to be sent together, or says that they have to wait for the next page. */
  take(documents: readonly WireDocument[]): boolean {
    let bytes = 0;
    for (const document of documents) bytes += JSON.stringify(document).length;
    const fits = documents.length <= this.#documents && bytes <= this.#bytes;
    if (!fits && !this.#isUntouched) {
      this.#documents = 0;
      return false;
    }
    if (documents.length > 0) this.#isUntouched = false;
    this.#documents = Math.max(0, this.#documents - documents.length);
    this.#bytes = Math.max(0, this.#bytes - bytes);
    return true;
  }

  /** How many more documents may be sent. */
  get room(): number {
    return this.#bytes === 0 ? 0 : this.#documents;
  }
}
