import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnOutput, type App } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { clientHeadersSchema } from '../../build/client-headers.ts';
import { filesOrigin } from '../data/files-address.ts';
import { AccessLogBucket } from '../data/private-bucket.ts';
import { DeskStack, type DeskStackOptions } from '../desk-stack.ts';
import { REWRITE_PATH } from './rewrite-path.ts';
import { SiteBucket } from './site-bucket.ts';
import { responsePolicy, withFiles } from './site-policies.ts';
import { SiteWall } from './site-wall.ts';

/** CloudFront takes its certificate and its wall from there alone. */
export const SITE_REGION = 'us-east-1';

const WEB = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, compress: true };

/** The app, and `/api` and `/socket` behind the same name. It knows the other stacks by their names in the DNS. */
export class SiteStack extends DeskStack {
  readonly distribution: Distribution;
  readonly wall: SiteWall;

  constructor(app: App, options: DeskStackOptions) {
    super(app, 'site', { ...options, region: SITE_REGION });
    const { domain } = this.desk;
    // CloudFront writes its log by the older rights of S3.
    const logs = new AccessLogBucket(this, 'AccessLogs', { objectOwnership: ObjectOwnership.OBJECT_WRITER });
    const bucket = new SiteBucket(this, 'App', logs);
    this.wall = new SiteWall(this, 'Wall');
    this.distribution = new Distribution(this, 'Site', {
      comment: `Roost ${this.desk.name}`,
      domainNames: [domain],
      certificate: new Certificate(this, 'Certificate', {
        domainName: domain,
        validation: CertificateValidation.fromDns(this.zone),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: this.wall.attrArn,
      defaultRootObject: 'index.html',
      logBucket: logs,
      logFilePrefix: 'cloudfront/',
      ...this.#behaviours(bucket, options.build),
    });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
    new ARecord(this, 'Address', { zone: this.zone, recordName: `${domain}.`, target });
    new AaaaRecord(this, 'Address6', { zone: this.zone, recordName: `${domain}.`, target });
    // What the deployment puts the built app into.
    new CfnOutput(this, 'AppBucket', { value: bucket.bucketName });
    new CfnOutput(this, 'DistributionId', { value: this.distribution.distributionId });
    this.#accept();
  }

  /** The API and sockets by their paths; of the app each path with the headers that the build asks for. */
  #behaviours(bucket: SiteBucket, build: string) {
    const { domain } = this.desk;
    const origin = S3BucketOrigin.withOriginAccessControl(bucket, {
      // With it a file that is not there is told as such, and not as forbidden.
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    });
    const [page, ...others] = this.#rules(build).toReversed();
    if (page?.path !== '/*') throw new Error('The last rule of client-headers.json is not that of the page.');
    const served = (path: string, headers: (typeof page)['headers']): BehaviorOptions => ({
      ...WEB,
      origin,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: responsePolicy(this, `Headers${path.replaceAll(/\W/g, '')}`, headers),
    });
    return {
      defaultBehavior: {
        ...served('page', page.headers),
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.#toPage() }],
      },
      additionalBehaviors: {
        '/api/*': passedOn(`api.${domain}`),
        '/socket': passedOn(`socket.${domain}`),
        ...Object.fromEntries(others.toReversed().map(({ path, headers }) => [path, served(path, headers)])),
      },
    };
  }

  #rules(build: string) {
    const text = readFileSync(join(build, 'client-headers.json'), 'utf8');
    const rules = clientHeadersSchema.parse(JSON.parse(text));
    return rules.map(({ path, headers }) => ({
      path,
      headers: path === '/*' ? withFiles(headers, filesOrigin(this.desk)) : headers,
    }));
  }

  #toPage(): EdgeFunction {
    return new EdgeFunction(this, 'ToPage', {
      code: FunctionCode.fromInline(REWRITE_PATH),
      runtime: FunctionRuntime.JS_2_0,
    });
  }

  #accept(): void {
    this.accept(
      'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'The root is the page: no path of the site asks the bucket for its list.',
    );
    this.accept(
      'AwsSolutions-S1',
      'The bucket of access logs keeps none of its own: they would log themselves.',
    );
    this.accept(
      'AwsSolutions-CFR1',
      'People travel, and a helpdesk that keeps working when the network does not goes with them.',
    );
  }
}

/** What goes on to an API untouched: nothing is kept, and every header but the name of the host goes along. */
function passedOn(host: string): BehaviorOptions {
  return {
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    origin: new HttpOrigin(host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };
}
