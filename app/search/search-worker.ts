import { answerCall } from './answer-call.ts';
import { SearchIndex } from './search-index.ts';
import type { SearchCall } from './search-protocol.ts';

// The worker in which the index lives, away from the thread that draws. Only the page that started it can speak to it.
const index = new SearchIndex();
self.addEventListener('message', ({ data }: MessageEvent<SearchCall>) => {
  self.postMessage(answerCall(index, data));
});
