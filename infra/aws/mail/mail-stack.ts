import { Duration, type App } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnRecordSet, MxRecord, TxtRecord } from 'aws-cdk-lib/aws-route53';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  ReceiptRuleSet,
  SuppressionReasons,
  type IReceiptRuleSet,
} from 'aws-cdk-lib/aws-ses';
import { Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import { DeskStack, type DeskStackOptions } from '../desk-stack.ts';
import { letServicesUse } from './let-services-use.ts';

/** What SES tells of mail it has sent; how it counts as sent is in docs/mail.md. */
const REPORTED = [
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
];

/** The desk as a place that mail comes from and goes to. What is done about mail is done by the functions of the sync stack. */
export class MailStack extends DeskStack {
  readonly reports: ITopic;
  readonly rules: IReceiptRuleSet;
  /** What has to be named for the right to send. */
  readonly senderArns: readonly string[];

  constructor(app: App, options: DeskStackOptions) {
    super(app, 'mail', options);
    const set = new ConfigurationSet(this, 'Sent', {
      configurationSetName: `roost-${this.desk.name}`,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const sender = this.#sender(set);
    this.reports = this.#reports(set);
    this.rules = new ReceiptRuleSet(this, 'Rules', { receiptRuleSetName: `roost-${this.desk.name}` });
    this.senderArns = [
      sender.emailIdentityArn,
      this.formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: set.configurationSetName,
      }),
    ];
    this.#domain();
  }

  /** The domain, with its keys in the zone. Whatever it sends goes by the configuration set. */
  #sender(configurationSet: ConfigurationSet): EmailIdentity {
    const sender = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(this.desk.mailDomain),
      configurationSet,
      mailFromDomain: `bounce.${this.desk.mailDomain}`,
      feedbackForwarding: false,
    });
    for (const [index, { name, value }] of sender.dkimRecords.entries())
      new CfnRecordSet(this, `SignedBy${String(index + 1)}`, {
        hostedZoneId: this.zone.hostedZoneId,
        type: 'CNAME',
        name,
        resourceRecords: [value],
        ttl: '1800',
      });
    return sender;
  }

  #reports(set: ConfigurationSet): ITopic {
    const key = new Key(this, 'ReportsKey', {
      description: 'Reports of mail name whom it went to',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
    });
    letServicesUse(key, ['ses.amazonaws.com']);
    const topic = new Topic(this, 'Reports', { masterKey: key, enforceSSL: true });
    set.addEventDestination('Told', { destination: EventDestination.snsTopic(topic), events: REPORTED });
    return topic;
  }

  /** Where mail to the domain goes, where its envelopes come back to, and that nobody else may write in its name. */
  #domain(): void {
    const { mailDomain, region, alarmsTo } = this.desk;
    const record = { zone: this.zone };
    new MxRecord(this, 'ComesIn', {
      ...record,
      recordName: `${mailDomain}.`,
      values: [{ priority: 10, hostName: `inbound-smtp.${region}.amazonaws.com` }],
    });
    new MxRecord(this, 'BouncesTo', {
      ...record,
      recordName: `bounce.${mailDomain}.`,
      values: [{ priority: 10, hostName: `feedback-smtp.${region}.amazonses.com` }],
    });
    new TxtRecord(this, 'Spf', {
      ...record,
      recordName: `bounce.${mailDomain}.`,
      values: ['v=spf1 include:amazonses.com -all'],
    });
    new TxtRecord(this, 'Dmarc', {
      ...record,
      recordName: `_dmarc.${mailDomain}.`,
      values: [`v=DMARC1; p=quarantine; rua=mailto:${alarmsTo}`],
    });
  }
}
