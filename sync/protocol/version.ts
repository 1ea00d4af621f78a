/** The number of the wire. A server answers 426 to a pull of a number it no longer speaks; pushes of the last 90 days are taken. */
export const PROTOCOL = 1;
/** The oldest wire that a pull may still speak. */
export const OLDEST_PULL_PROTOCOL = 1;
export const PROTOCOL_HEADER = 'x-roost-protocol';
/** Names the build of the client, for logs and support. */
export const BUILD_HEADER = 'x-client-build';
/** Names the local database that a call is made for: a device without a session is told by it whether it has to delete what it holds. */
export const DEVICE_HEADER = 'x-roost-device';
/** How many changes wait on that device. */
export const UNSENT_HEADER = 'x-roost-unsent';
/** Every unsafe call carries this header with the value `1`: a foreign page cannot send it without being asked first. */
export const CSRF_HEADER = 'x-roost';
