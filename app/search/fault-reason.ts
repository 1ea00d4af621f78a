/** What a fault says of itself. */
export function faultReason(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
