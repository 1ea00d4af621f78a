import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ALARMED_FUNCTIONS } from '../../infra/aws/sync/function-plans.ts';
import { readRunbooks } from '../support/runbooks.ts';
import { makeForTest, resourcesOf } from './synthesised.ts';

const { watch, siteWatch, identity, mail } = makeForTest();
const alarms = [watch, siteWatch].flatMap((stack) => resourcesOf(stack, 'AWS::CloudWatch::Alarm'));

describe('alarms', () => {
  it.each([
    ['api-faults', 5, 300],
    ['slow-push', 500, 300],
    ['stream-dead-letters', 1, 60],
    ['mail-out-dead-letters', 1, 60],
    ['mail-in-dead-letters', 1, 60],
    ['mail-reports-dead-letters', 1, 60],
    ['stream-behind', 60_000, 60],
    ['mail-out-behind', 60_000, 60],
    ['mail-bounces', 5, 300],
    ['mail-complaints', 1, 300],
    ['invariants-broken', 1, 3600],
    ['devices-stuck', 1, 3600],
    ['devices-wiped', 3, 21600],
    ['rows-refused', 20, 3600],
    ['builds-old', 3, 3600],
  ])('ring for %s from %d on', (name, Threshold, Period) => {
    Template.fromStack(watch).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: `roost-production-${name}`,
      Threshold,
      Period,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  it.each(ALARMED_FUNCTIONS)('ring for errors and throttles of %s', (name) => {
    const names = alarms.map(([, { Properties }]) => Properties['AlarmName']);
    expect(names).toContain(`roost-production-${name}-errors`);
    expect(names).toContain(`roost-production-${name}-throttles`);
  });

  it('ring when nobody reaches the site from outside, and when nobody can tell', () => {
    Template.fromStack(siteWatch).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'roost-production-site-unreachable',
      TreatMissingData: 'breaching',
    });
  });

  it('have a runbook each, and each runbook names alarms that there are', () => {
    const rung = alarms.map(([, { Properties }]) =>
      String(Properties['AlarmName']).replace('roost-production-', ''),
    );
    const covered = new Set(readRunbooks().flatMap((runbook) => runbook.alarms));
    expect([...covered].sort()).toEqual(rung.sort());
  });

  it.each(alarms)('%s says what is the matter, and tells somebody', (_id, { Properties }) => {
    expect(String(Properties['AlarmDescription']).length).toBeGreaterThan(20);
    expect(Properties['AlarmActions']).toHaveLength(1);
    expect(Properties['Unit']).toBeUndefined();
  });
});

it('reads how long a push took from the line that the API writes of each call', () => {
  Template.fromStack(watch).hasResourceProperties('AWS::Logs::MetricFilter', {
    FilterPattern: '{ ($.event = "call") && ($.path = "/api/sync/push") }',
    MetricTransformations: [Match.objectLike({ MetricValue: '$.ms' })],
  });
});

it('tells when the month costs more than it may', () => {
  Template.fromStack(watch).hasResourceProperties('AWS::Budgets::Budget', {
    Budget: Match.objectLike({ BudgetLimit: { Amount: 40, Unit: 'USD' } }),
  });
});

it('rings when a promise of the table is broken, and when nobody has looked', () => {
  Template.fromStack(watch).hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmName: 'roost-production-invariants-broken',
    Namespace: 'Roost',
    MetricName: 'BrokenInvariants',
    EvaluationPeriods: 2,
    TreatMissingData: 'breaching',
  });
});

describe('sign-in', () => {
  const template = Template.fromStack(identity);

  it('sends requesters a code by mail', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      Policies: Match.objectLike({
        SignInPolicy: { AllowedFirstAuthFactors: Match.arrayWith(['EMAIL_OTP']) },
      }),
      EmailConfiguration: Match.objectLike({ EmailSendingAccount: 'DEVELOPER' }),
    });
  });

  it('asks staff for a second factor that is no text message, and lets nobody enter themselves', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });

  it('gives the code flow alone, back to the site alone, under the name that the API looks for', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://desk.roost.example/api/session/callback'],
      SupportedIdentityProviders: ['COGNITO', 'Staff'],
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderName: 'Staff',
      ProviderType: 'OIDC',
    });
  });
});

it('is told of mail that arrived, came back or was complained about, and encrypts what it is told', () => {
  const template = Template.fromStack(mail);
  template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: Match.objectLike({ MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject'] }),
  });
  const keys = resourcesOf(mail, 'AWS::Route53::RecordSet').filter(
    ([, one]) => one.Properties['Type'] === 'CNAME',
  );
  expect(keys).toHaveLength(3);
  template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
  template.hasResourceProperties('AWS::SES::EmailIdentity', {
    ConfigurationSetAttributes: Match.anyValue(),
    FeedbackAttributes: { EmailForwardingEnabled: false },
  });
});
