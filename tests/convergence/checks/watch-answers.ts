import { isRecord } from '../../../sync/domain/same-value.ts';
import type { PushAnswer, PushRequest, PushResponse } from '../../../sync/protocol/push.ts';
import type { Ledger } from './ledger.ts';

/** Remembers what was answered to each row, and judges what is answered to it again: I17. */
export interface AnswerBook {
  watch(request: PushRequest, response: PushResponse, personId: string): void;
  /** After a restore, rows are judged anew. */
  readonly forget: () => void;
}

export function answerBook(ledger: Ledger): AnswerBook {
  const first = new Map<string, PushAnswer>();
  return {
    forget: () => first.clear(),
    watch: (request, response, personId) => {
      for (const [at, row] of request.rows.entries()) {
        const answer = response.answers[at];
        if (answer === undefined || answer.status === 'retry' || !isRecord(row.doc)) continue;
        const key = JSON.stringify([personId, request.device, row.kind, row.assumed, row.doc]);
        const before = first.get(key);
        // What a device gives back of others' after a restore is judged as the table stands.
        if (!String(row.doc['rev']).startsWith(`${request.device}-`)) continue;
        if (before === undefined) first.set(key, answer);
        else
          compare(ledger, `${row.kind} ${String(row.doc['id'])} ${String(row.doc['rev'])}`, before, answer);
      }
      if (response.answers.length !== request.rows.length)
        ledger.violate('I13', `${request.rows.length} rows got ${response.answers.length} answers`);
    },
  };
}

/**
 * What was accepted stays accepted, or is answered as gone on from; what was held stays held, so that it cannot reach the customer beside
 * what its author sent instead.
 */
function compare(ledger: Ledger, row: string, before: PushAnswer, now: PushAnswer): void {
  if (before.status === 'accepted' && now.status === 'refused')
    ledger.violate('I17', `${row} was accepted, then refused: ${now.refusal.reason}`);
  const wasHeld = before.status === 'refused' && before.refusal.reason === 'held';
  if (wasHeld && now.status !== 'refused') ledger.violate('I17', `${row} was held, then ${now.status}`);
}
