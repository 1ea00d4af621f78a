import { unreachable } from '../../sync/domain/unreachable.ts';
import { faultReason } from './fault-reason.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchAnswer, SearchCall } from './search-protocol.ts';

/** Does what a page asks. A fault becomes an answer: the page tells it to the person. */
export function answerCall(index: SearchIndex, call: SearchCall): SearchAnswer {
  try {
    return answered(index, call);
  } catch (fault) {
    return {
      turn: call.turn,
      type: 'failed',
      reason: faultReason(fault),
    };
  }
}

function answered(index: SearchIndex, call: SearchCall): SearchAnswer {
  const { turn } = call;
  switch (call.type) {
    case 'feed':
      index.remove(call.remove);
      index.put(call.put);
      return { turn, type: 'fed', coverage: index.coverage() };
    case 'search':
      return { turn, type: 'found', found: index.search(call.query, call.limit, call.moment) };
    case 'similar':
      return { turn, type: 'found', found: index.similar(call.question, call.moment) };
    default:
      return unreachable(call);
  }
}
