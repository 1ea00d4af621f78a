import type { Construct } from 'constructs';
import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { SUPERSEDED } from '../../build/superseded.ts';
import { PrivateBucket } from '../data/private-bucket.ts';

/** A device that was away this long still finds the files of the app it has. */
export const DAYS_OLD_ASSETS_STAY = 90;

/** The built app. Files of the newest build have no end, however long it is the newest. */
export class SiteBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, logs: IBucket) {
    super(scope, id, {
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'site/',
      lifecycleRules: [
        {
          id: 'old-assets',
          prefix: 'assets/',
          tagFilters: { [SUPERSEDED.key]: SUPERSEDED.value },
          expiration: Duration.days(DAYS_OLD_ASSETS_STAY),
        },
        { id: 'overwritten', noncurrentVersionExpiration: Duration.days(30) },
      ],
    });
  }
}
