/** What was asked for is not done; the message is one sentence on why, and one on how to go on. */
export class DeployFault extends Error {
  override readonly name = 'DeployFault';
}
