/** Whether this is an IANA time zone, such as `Europe/London`, that this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions();
    return true;
  } catch (fault) {
    // Asking is the only way to find out, and a RangeError is how Intl says no.
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}
