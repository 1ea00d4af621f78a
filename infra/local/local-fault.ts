/** Something about this machine keeps Roost from running. The message is one sentence that says what to do about it. */
export class LocalFault extends Error {
  override readonly name = 'LocalFault';
}
