import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { DEVICE_METRICS, METRICS } from '../../../sync/server/http/metric-line.ts';
import type { AlarmWords } from './alarm-bell.ts';

type DeviceMetric = (typeof DEVICE_METRICS)[keyof typeof DEVICE_METRICS];

/** A device reports once an hour, so this is a count of devices. */
const AN_HOUR = Duration.hours(1);

/** What devices report of themselves. A desk whose devices are all shut reports nothing, and that is as it should be. */
export function watchedDevices(): AlarmWords[] {
  return [
    {
      name: 'devices-stuck',
      metric: told(DEVICE_METRICS.stuck),
      atLeast: 1,
      means:
        'A device holds changes that do not go, though the server has answered it for a quarter of an hour.',
    },
    {
      name: 'devices-wiped',
      metric: told(DEVICE_METRICS.wiped, Duration.hours(6)),
      // One is a browser that ran short of room; three within a working day are no coincidence.
      atLeast: 3,
      means:
        'Browsers of three devices have emptied what Roost kept on them, or no longer promise to keep it.',
    },
    {
      name: 'rows-refused',
      metric: told(DEVICE_METRICS.refused),
      atLeast: 20,
      means: 'Twenty rows of work lie under Needs attention on devices: the server would not take them.',
    },
    {
      name: 'builds-old',
      metric: told(DEVICE_METRICS.old),
      atLeast: 3,
      means: 'Three devices run a build of two months ago. After 90 days the server need not understand it.',
    },
  ];
}

function told(metricName: DeviceMetric, period = AN_HOUR): Metric {
  return new Metric({ namespace: METRICS, metricName, period, statistic: Stats.SUM });
}
