import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FUNCTION_PLANS } from '../../infra/aws/sync/function-plans.ts';
import { ROUND_STEPS, STEP_LIMITS_MS, LEAVE_LIMIT_MS } from '../../sync/server/synthetic/round-step.ts';
import { openFunctions, type Functions } from './function-rig.ts';
import { receiptEvent, scheduledEvent } from './lambda-events.ts';
import { startFront } from './round-front.ts';
import { makeForTest } from './synthesised.ts';

const { sync, watch } = makeForTest();
const EVENT = scheduledEvent('roost-production-sync-TwiceAnHour');

const mailSchema = z.looseObject({
  Destination: z.looseObject({ ToAddresses: z.array(z.string()) }),
  Content: z.looseObject({ Raw: z.looseObject({ Data: z.string() }) }),
});
const metricSchema = z.looseObject({
  FailedSteps: z.number(),
  step: z.string(),
  ms: z.number(),
  ok: z.boolean(),
});

describe('a round is gone', () => {
  it('twice an hour by the minutes of the clock, one at a time', () => {
    Template.fromStack(sync).hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'cron(7,37 * * * ? *)',
    });
    expect(FUNCTION_PLANS.round.atOnce).toBe(1);
  });

  it('and ends before its function does, whatever hangs', () => {
    const whole = Object.values(STEP_LIMITS_MS).reduce((sum, ms) => sum + ms, LEAVE_LIMIT_MS);
    expect(whole).toBeLessThan(FUNCTION_PLANS.round.timeoutS * 1_000 - 10_000);
  });

  it('and rings when two in a row fail, and when none is gone', () => {
    Template.fromStack(watch).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'roost-production-round-failed',
      Namespace: 'Roost',
      MetricName: 'FailedSteps',
      Statistic: 'Sum',
      Period: 1_800,
      EvaluationPeriods: 2,
      DatapointsToAlarm: Match.absent(),
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
    expect(JSON.stringify(Template.fromStack(watch).findResources('AWS::CloudWatch::Dashboard'))).toContain(
      'FailedSteps',
    );
  });
});

describe('the round, as it is deployed', () => {
  let functions: Functions;
  let front: Awaited<ReturnType<typeof startFront>>;
  beforeAll(async () => {
    front = await startFront(() => functions);
    functions = await openFunctions({ round: { ORIGIN: front.url } });
  });
  afterAll(async () => {
    await functions.stop();
    await front.stop();
  });

  const lines = () =>
    functions
      .written('round')
      .split('\n')
      .filter((line) => line.startsWith('{'));
  const counted = () =>
    lines()
      .map((line) => metricSchema.safeParse(JSON.parse(line)).data)
      .filter((line) => line !== undefined);
  const sent = () => functions.cloud.calls.filter(({ action }) => action === 'ses:SendEmail');

  it('goes over the built functions with the rights of its role, and counts each step', async () => {
    const round = functions.invoke('round', EVENT);
    const due = async () => functions.records.list('mail-due', 'all');
    await expect.poll(due, { timeout: 60_000 }).toHaveLength(1);
    await functions.invoke('mail-due', scheduledEvent('roost-production-sync-EveryMinute'));
    const mail = mailSchema.parse(JSON.parse(sent()[0]?.body ?? ''));
    const [to = ''] = mail.Destination.ToAddresses;
    functions.cloud.objects.set('raw-mail/raw-r', Buffer.from(mail.Content.Raw.Data, 'base64'));
    await functions.invoke('mail-in', receiptEvent('raw-r', 'desk@roost.example', to));
    await round;
    expect(counted().map(({ step, FailedSteps, ok }) => [step, FailedSteps, ok])).toEqual(
      ROUND_STEPS.map((step) => [step, 0, true]),
    );
    expect(functions.written('mail-in')).toContain('"became":"kept"');
    await functions.invoke('invariants', scheduledEvent('roost-production-sync-EveryHour'));
    expect(functions.written('invariants')).toContain('"event":"invariants","broken":0');
    expect(functions.cloud.refused).toEqual([]);
  });

  it('asks the table for as little as the model of the month says', () => {
    const own = functions.cloud.calls.filter(({ by }) => by === 'round');
    expect(own.every(({ action }) => action.startsWith('dynamodb:'))).toBe(true);
    expect(own.length).toBeLessThan(60);
  });

  it('names the step that fails, and leaves no session of its own', async () => {
    await front.stop();
    const before = counted().length;
    const round = functions.invoke('round', EVENT);
    const due = async () => functions.records.list('mail-due', 'all');
    await expect.poll(due, { timeout: 60_000 }).toHaveLength(1);
    // SES says no: the round does not wait for what was refused.
    functions.cloud.breakMail({ name: 'MessageRejected', message: 'Email address is not verified.' });
    await functions.invoke('mail-due', scheduledEvent('roost-production-sync-EveryMinute'));
    await round;
    const failed = counted().slice(before);
    expect(failed.map(({ step, ok }) => [step, ok])).toEqual([
      ['sign-in', false],
      ['mail', false],
    ]);
    const said = lines().filter((line) => line.includes('"outcome":"failed"'));
    expect(said.join('\n')).toMatch(/sets out for the provider.*\n.*Email address is not verified/);
    expect(await functions.records.list('person-sessions', 'round-check')).toEqual([]);
  });

  it('is started by the clock alone', async () => {
    await expect(functions.invoke('round', { Records: [] })).rejects.toThrow();
  });
});
