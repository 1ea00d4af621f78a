import type { Construct } from 'constructs';
import { Duration } from 'aws-cdk-lib';
import { HttpMethods, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Environment } from '../environments.ts';
import { filesBucketName } from './files-address.ts';
import { PrivateBucket } from './private-bucket.ts';

const DAYS_UNJUDGED = 7;
const DAYS_OVERWRITTEN = 30;

/** The files of messages. Devices come to it with signed forms and addresses alone. */
export class FilesBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, environment: Environment, logs: IBucket) {
    super(scope, id, {
      bucketName: filesBucketName(environment),
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'files/',
      cors: [
        {
          allowedOrigins: [`https://${environment.domain}`],
          allowedMethods: [HttpMethods.GET, HttpMethods.POST],
          // The headers of a call to the API go along when it leads here.
          allowedHeaders: ['*'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
      lifecycleRules: [
        { id: 'unjudged', prefix: 'quarantine/', expiration: Duration.days(DAYS_UNJUDGED) },
        { id: 'overwritten', noncurrentVersionExpiration: Duration.days(DAYS_OVERWRITTEN) },
      ],
    });
  }
}
