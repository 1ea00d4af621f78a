import { RequestBook } from './request-book.ts';

let book: RequestBook | null = null;

/** What was written on this device and is not handed over yet. */
export function requestBook(): RequestBook {
  if (book === null) {
    book = new RequestBook(window.localStorage);
    // For as long as the page is there.
    book.follow(window);
  }
  return book;
}
