import { Duration, type App } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { HealthCheck, HealthCheckType } from 'aws-cdk-lib/aws-route53';
import { DeskStack, type DeskStackOptions } from '../desk-stack.ts';
import { SITE_REGION } from '../site/site-stack.ts';
import { AlarmBell, type AlarmWords } from './alarm-bell.ts';

/** Looks at the site from outside. CloudFront and Route 53 tell their numbers in one region alone, so this stands there. */
export class SiteWatchStack extends DeskStack {
  readonly bell: AlarmBell;

  constructor(app: App, options: DeskStackOptions) {
    super(app, 'site-watch', { ...options, region: SITE_REGION });
    this.bell = new AlarmBell(this, 'Bell', this.desk);
    this.bell.ringFor(this.#unreachable());
    this.bell.ringFor({
      name: 'site-blocked',
      metric: new Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        dimensionsMap: { WebACL: 'wall', Rule: 'ALL' },
        period: Duration.minutes(5),
        statistic: Stats.SUM,
      }),
      atLeast: 1_000,
      means:
        'A thousand calls within five minutes were stopped before the site: a flood, or a fault of ours.',
    });
  }

  /** Asked for through CloudFront, the API and the table, from several parts of the world, twice a minute. */
  #unreachable(): AlarmWords {
    const check = new HealthCheck(this, 'Ready', {
      type: HealthCheckType.HTTPS,
      fqdn: this.desk.domain,
      resourcePath: '/api/health/ready',
      requestInterval: Duration.seconds(30),
      failureThreshold: 3,
    });
    const status = new Metric({
      namespace: 'AWS/Route53',
      metricName: 'HealthCheckStatus',
      dimensionsMap: { HealthCheckId: check.healthCheckId },
      period: Duration.minutes(1),
      statistic: Stats.MINIMUM,
    });
    return {
      name: 'site-unreachable',
      metric: new MathExpression({
        expression: '1 - status',
        label: 'unreachable',
        usingMetrics: { status },
        period: Duration.minutes(1),
      }),
      atLeast: 1,
      periods: 2,
      means:
        'Nobody reaches the site, its API or its table from outside. Devices go on working with what they hold.',
      silenceIsBad: true,
    };
  }
}
