import { Duration, type App } from 'aws-cdk-lib';
import type { HttpStage, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { ReceiptRule, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Lambda, LambdaInvocationType, S3 } from 'aws-cdk-lib/aws-ses-actions';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { DeskStack, type DeskStackOptions } from '../desk-stack.ts';
import { ApiCanary } from './api-canary.ts';
import { makeCallGate, makeSocketGate, routeSockets } from './call-gates.ts';
import { DeadLetters } from './dead-letters.ts';
import { followStream, MAILED, POKED } from './follow-stream.ts';
import { makeServerFunctions, type ServerFunctions, type Surroundings } from './server-functions.ts';

/** How late is too late for what is given to a function by an event: it is a dead letter then. */
const OLDEST_EVENT = Duration.hours(6);

/** When a round begins, in minutes of each hour: well within a half hour of the clock. */
const ROUND_MINUTES = '7,37';

export type SyncStackOptions = DeskStackOptions &
  Pick<Surroundings, 'data' | 'mail' | 'identity'> & { readonly isStraight?: boolean };

/** The server: both gates, every function, and what starts those that nobody calls. */
export class SyncStack extends DeskStack {
  readonly calls: HttpStage;
  readonly sockets: WebSocketStage;
  readonly functions: ServerFunctions;
  readonly deadLetters: Readonly<Record<'stream' | 'mail-out' | 'mail-in' | 'mail-reports', Queue>>;

  constructor(app: App, options: SyncStackOptions) {
    super(app, 'sync', options);
    const at = { zone: this.zone, domain: this.desk.domain };
    this.sockets = makeSocketGate(this, at);
    this.functions = makeServerFunctions(this, { ...options, socket: this.sockets });
    const canary = new ApiCanary(this, 'Canary', this.functions, {
      environment: this.desk.name,
      isStraight: options.isStraight ?? false,
    });
    this.calls = makeCallGate(this, at, { ...this.functions, api: canary.alias });
    canary.watch(this.calls);
    routeSockets(this.sockets, this.functions);
    this.deadLetters = {
      stream: this.#follow('stream', options),
      'mail-out': this.#follow('mail-out', options),
      'mail-in': this.#takeIn(options),
      'mail-reports': this.#hearReports(options),
    };
    this.#lookEveryMinute();
    this.#goRounds();
    this.#lookEveryHour();
    this.#lookEveryNight();
    this.#accept();
  }

  #follow(name: 'stream' | 'mail-out', { data }: SyncStackOptions): Queue {
    const isMail = name === 'mail-out';
    const deadLetters = new DeadLetters(this, isMail ? 'MailOutDead' : 'StreamDead');
    followStream(this.functions[name], data.table, {
      deadLetters,
      // A mail takes seconds, a poke milliseconds.
      batchSize: isMail ? 10 : 100,
      filters: isMail ? MAILED : POKED,
    });
    return deadLetters;
  }

  /** Mail is stored first, under its id, and then told of. */
  #takeIn({ data, mail }: SyncStackOptions): Queue {
    const deadLetters = new DeadLetters(this, 'MailInDead');
    const { 'mail-in': made } = this.functions;
    made.configureAsyncInvoke({
      onFailure: new SqsDestination(deadLetters),
      retryAttempts: 2,
      maxEventAge: OLDEST_EVENT,
    });
    new ReceiptRule(this, 'TakeIn', {
      ruleSet: mail.rules,
      recipients: [this.desk.mailDomain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.OPTIONAL,
      actions: [
        new S3({ bucket: data.rawMail }),
        new Lambda({ function: made, invocationType: LambdaInvocationType.EVENT }),
      ],
    });
    return deadLetters;
  }

  #hearReports({ mail }: SyncStackOptions): Queue {
    const deadLetters = new DeadLetters(this, 'MailReportsDead');
    const { 'mail-reports': made } = this.functions;
    made.configureAsyncInvoke({
      onFailure: new SqsDestination(deadLetters),
      retryAttempts: 2,
      maxEventAge: OLDEST_EVENT,
    });
    mail.reports.addSubscription(new LambdaSubscription(made));
    return deadLetters;
  }

  /** Once a minute. A run that was missed is not made up for: the next one looks after the same mail, clocks, webhooks and devices. */
  #lookEveryMinute(): void {
    const once = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };
    const { 'mail-due': mail, 'clocks-due': clocks } = this.functions;
    const { 'webhooks-due': webhooks, 'notify-due': notify } = this.functions;
    const looking = [mail, clocks, webhooks, notify];
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: looking.map((one) => new LambdaFunction(one, once)),
    });
    for (const one of looking) one.configureAsyncInvoke(once);
  }

  /**
   * Twice an hour, all that a person does. By the minute and not by a rate: each half hour in which an alarm counts has one whole round in it. A round that
   * was missed is the next one's, and its silence rings.
   */
  #goRounds(): void {
    const once = { retryAttempts: 0, maxEventAge: Duration.minutes(5) };
    const { round } = this.functions;
    new Rule(this, 'TwiceAnHour', {
      schedule: Schedule.cron({ minute: ROUND_MINUTES }),
      targets: [new LambdaFunction(round, once)],
    });
    round.configureAsyncInvoke(once);
  }

  /** Once an hour, whether the table holds what is promised of it. A run that fails is the next one's, and its silence rings an alarm. */
  #lookEveryHour(): void {
    const once = { retryAttempts: 0, maxEventAge: Duration.minutes(10) };
    const { invariants } = this.functions;
    new Rule(this, 'EveryHour', {
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(invariants, once)],
    });
    invariants.configureAsyncInvoke(once);
  }

  /** Once a night, whether there are tickets that are kept no longer. What a run leaves, or dies over, is the next night's. */
  #lookEveryNight(): void {
    const once = { retryAttempts: 0, maxEventAge: Duration.hours(1) };
    const { 'retention-due': retention } = this.functions;
    new Rule(this, 'EveryNight', {
      schedule: Schedule.cron({ hour: '2', minute: '20' }),
      targets: [new LambdaFunction(retention, once)],
    });
    retention.configureAsyncInvoke(once);
  }

  #accept(): void {
    this.accept(
      'AwsSolutions-APIG4',
      'Sessions are the server’s own: every door reads the cookie against the table, so that a person can be cut off at once; sockets are let in by a single-use ticket. tests/security proves each door.',
    );
    this.accept(
      'AwsSolutions-APIG1',
      'API Gateway writes logs of sockets through one role for the whole account with rights to every log of it. CloudFront’s log has each connection.',
    );
    this.accept('AwsSolutions-SQS3', 'These queues are the dead letters.');
  }
}
