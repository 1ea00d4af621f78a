import { deviceIdSchema } from '../../domain/id.ts';
import { DEVICE_HEADER, UNSENT_HEADER } from '../../protocol/version.ts';
import type { ApiContext } from './api-context.ts';

/** What a call says of the device it is made for; null for what it does not say, or says badly. */
export interface DeviceReport {
  readonly device: string | null;
  readonly unsent: number | null;
}

/** Reads the report out of a call's headers. */
export function deviceReport(c: ApiContext): DeviceReport {
  const device = deviceIdSchema.safeParse(c.req.header(DEVICE_HEADER));
  const unsent = c.req.header(UNSENT_HEADER) ?? '';
  return {
    device: device.success ? device.data : null,
    unsent: /^\d{1,6}$/.test(unsent) ? Number(unsent) : null,
  };
}
