import { faultText } from '../http/log-line.ts';

/** What a function ended with, in the words that may stand in a log. */
export class FunctionFault extends Error {
  override readonly name = 'FunctionFault';
}

/**
 * The handler, whose faults say no more than a log may hold. Lambda writes down whatever a handler throws with all its fields, and those of the SDK carry
 * items of the table, where people's words stand.
 */
export function quietly<Given extends readonly unknown[], Answer>(
  handler: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  return async (...given) => {
    try {
      return await handler(...given);
    } catch (fault) {
      // Not as its cause: that would be written down as well.
      throw new FunctionFault(faultText(fault));
    }
  };
}
