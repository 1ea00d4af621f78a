import type { DeskApiDeps } from './api-deps.ts';
import { beaconDoors } from './beacon-doors.ts';
import { fileDoors } from './file-doors.ts';
import { healthDoors } from './health-doors.ts';
import { helpDoors } from './help-doors.ts';
import { sessionDoors } from './session-doors.ts';
import { notifyDoors } from './notify-doors.ts';
import { linkDoors } from './link-doors.ts';
import { socketDoors } from './socket-doors.ts';
import { syncDoors } from './sync-doors.ts';

/** The doors of everyone who signs in, each under its path: all of the API but `/api/admin`. */
export function deskDoors(deps: DeskApiDeps) {
  return {
    '/api/session': sessionDoors(deps),
    '/api/sync': syncDoors(deps),
    '/api/files': fileDoors(deps),
    '/api/notify': notifyDoors(deps),
    '/api/beacon': beaconDoors(deps),
    '/api/socket-ticket': socketDoors(deps),
    '/api/help/link': linkDoors(deps),
    '/api/help': helpDoors(deps),
    '/api/health': healthDoors(deps),
  };
}
