import { Construct } from 'constructs';
import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Environment } from '../environments.ts';
import { letServicesUse } from '../mail/let-services-use.ts';

/** When an alarm goes off. */
export interface AlarmWords {
  /** What it is called, as on its page in docs/runbooks. */
  readonly name: string;
  readonly metric: IMetric;
  /** From this on, as a count or in the metric's own unit. */
  readonly atLeast: number;
  /** For so many periods of the metric, one after the other. */
  readonly periods?: number;
  /** What is the matter, for whoever is woken by it. */
  readonly means: string;
  /** That nothing is measured is the matter itself. */
  readonly silenceIsBad?: true;
}

/** Where alarms of a region ring: whoever the environment names gets a mail. */
export class AlarmBell extends Construct {
  readonly topic: Topic;
  readonly alarms: Alarm[] = [];
  readonly #environment: Environment;

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    this.#environment = environment;
    const masterKey = new Key(this, 'Key', {
      description: 'What alarms say',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
    });
    letServicesUse(masterKey, ['cloudwatch.amazonaws.com']);
    this.topic = new Topic(this, 'Topic', { masterKey, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(environment.alarmsTo));
  }

  /** Adds an alarm, on an absolute count: a rate says nothing of a desk that is called six times a minute. */
  ringFor({ name, metric, atLeast, periods = 1, means, silenceIsBad }: AlarmWords): void {
    const alarm = new Alarm(this, name, {
      alarmName: `roost-${this.#environment.name}-${name}`,
      alarmDescription: means,
      metric,
      threshold: atLeast,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceIsBad === true ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }
}
