import { Aws } from 'aws-cdk-lib';
import type { Environment } from '../environments.ts';

/** The name of the bucket of files. The site's policy names it from another region, so it is told and not made up. */
export function filesBucketName({ name }: Environment): string {
  return `roost-${name}-files-${Aws.ACCOUNT_ID}`;
}

/** Where devices send the pieces of files to and fetch them from. */
export function filesOrigin(environment: Environment): string {
  return `https://${filesBucketName(environment)}.s3.${environment.region}.amazonaws.com`;
}
