import type { Construct } from 'constructs';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { CALLS_OF_ONE_ADDRESS, HELP_OF_ONE_ADDRESS, SIGN_INS_OF_ONE_ADDRESS } from './wall-rates.ts';

/**
 * What is stopped before the site. No rule looks into what people write: a ticket about an attack has the words of one, and a push that is refused here
 * would be tried for ever.
 */
export class SiteWall extends CfnWebACL {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('wall'),
      rules: [
        {
          name: 'known-attackers',
          priority: 0,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesAmazonIpReputationList',
            },
          },
          visibilityConfig: visible('known-attackers'),
        },
        rate('sign-ins', 1, SIGN_INS_OF_ONE_ADDRESS, under('/api/session/')),
        rate('calls', 2, CALLS_OF_ONE_ADDRESS),
        rate('help', 3, HELP_OF_ONE_ADDRESS, under('/api/help/')),
      ],
    });
  }
}

/** Calls whose path begins so. */
function under(path: string): CfnWebACL.StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'STARTS_WITH',
      searchString: path,
      textTransformations: [{ priority: 0, type: 'URL_DECODE' }],
    },
  };
}

function rate(
  name: string,
  priority: number,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    // The app waits as long as it is told to, and loses nothing.
    action: {
      block: {
        customResponse: { responseCode: 429, responseHeaders: [{ name: 'retry-after', value: '60' }] },
      },
    },
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        limit,
        ...(scopeDownStatement === undefined ? {} : { scopeDownStatement }),
      },
    },
    visibilityConfig: visible(name),
  };
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
