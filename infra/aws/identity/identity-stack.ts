import { CfnOutput, RemovalPolicy, SecretValue, type App } from 'aws-cdk-lib';
import {
  OAuthScope,
  ProviderAttribute,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { DeskStack, type DeskStackOptions } from '../desk-stack.ts';
import { clientSecretOf, PeoplePool } from './people-pool.ts';

/** The name under which the front pool knows the staff's own. It stands in the tokens of whoever came that way. */
export const STAFF_PROVIDER = 'Staff';

/**
 * Who somebody is. A pool asks for a second factor of everybody or of nobody, so there are two: staff, where everybody has one, stands behind the
 * front pool, where requesters get a code by mail. The API knows the front pool alone.
 */
export class IdentityStack extends DeskStack {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: ISecret;

  constructor(app: App, options: DeskStackOptions) {
    super(app, 'identity', options);
    const { domain, mailDomain } = this.desk;
    const from = { address: `sign-in@${mailDomain}`, mailDomain };
    const front = new PeoplePool(this, 'Front', { from, kind: 'front', domain });
    const staff = new PeoplePool(this, 'StaffOnly', { from, kind: 'staff', domain });
    const staffClient = staff.client(
      [`${front.origin}/oauth2/idpresponse`],
      [UserPoolClientIdentityProvider.COGNITO],
    );
    const provider = new UserPoolIdentityProviderOidc(this, 'StaffProvider', {
      userPool: front.pool,
      name: STAFF_PROVIDER,
      clientId: staffClient.userPoolClientId,
      clientSecret: clientSecretOf(staffClient),
      issuerUrl: staff.issuer,
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL].map(({ scopeName }) => scopeName),
      attributeMapping: {
        email: ProviderAttribute.other('email'),
        custom: { email_verified: ProviderAttribute.other('email_verified') },
      },
    });
    const client = front.client(
      [`https://${domain}/api/session/callback`],
      [UserPoolClientIdentityProvider.COGNITO, UserPoolClientIdentityProvider.custom(STAFF_PROVIDER)],
    );
    client.node.addDependency(provider);
    this.issuer = front.issuer;
    this.clientId = client.userPoolClientId;
    this.clientSecret = new Secret(this, 'ClientSecret', {
      description: 'What the API proves itself with at the sign-in',
      secretStringValue: SecretValue.resourceAttribute(clientSecretOf(client)),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // The first admin is invited into it by the deployment.
    new CfnOutput(this, 'StaffPoolId', { value: staff.pool.userPoolId });
    this.#accept();
  }

  #accept(): void {
    this.accept(
      'AwsSolutions-COG2',
      'Requesters prove themselves with a code by mail, which Cognito does not offer in a pool that asks everybody for a second factor. Staff have a pool of their own in which it is required.',
    );
    this.accept(
      'AwsSolutions-COG3',
      'Threat protection is sold by the person and month; rate rules, codes that are used once, and the second factor of staff stand in its place.',
    );
    this.accept('AwsSolutions-COG8', 'The plan above Essentials sells threat protection alone: see COG3.');
    this.accept(
      'AwsSolutions-SMG4',
      'The secret is a copy of the client’s: it changes when the client does.',
    );
  }
}
