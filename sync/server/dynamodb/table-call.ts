import { StoreUnavailable } from '../sync-store.ts';

/** Faults that pass: the table is busy, or out of reach. */
const PASSING = new Set([
  'InternalServerError',
  'InternalServerErrorException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'TimeoutError',
  'TransactionConflictException',
  'TransactionInProgressException',
  'AbortError',
]);

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** Makes one call to the table. A fault that passes is thrown as `StoreUnavailable` with its cause; any other as it is. */
export async function tableCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (fault) {
    if (isPassing(fault)) throw new StoreUnavailable('The table does not answer for now.', { cause: fault });
    throw fault;
  }
}

function isPassing(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return PASSING.has(fault.name) || UNREACHABLE.has(code);
}
