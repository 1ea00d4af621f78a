import { Construct } from 'constructs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolEmail,
  type UserPoolClient,
  type UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';

/** What one of the pools is made from. */
export interface PeoplePoolOptions {
  readonly kind: 'front' | 'staff';
  /** Where its mail comes from. */
  readonly from: { readonly address: string; readonly mailDomain: string };
  /** The site's domain: the pool's own address is named after it. */
  readonly domain: string;
}

/** People and the page they sign in on. Whoever is in a pool is nobody at the desk until the desk knows their verified address. */
export class PeoplePool extends Construct {
  readonly pool: UserPool;
  readonly issuer: string;
  /** Where its pages are. */
  readonly origin: string;

  constructor(scope: Construct, id: string, { kind, from, domain }: PeoplePoolOptions) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      ...(kind === 'front' ? FRONT : STAFF),
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      email: UserPoolEmail.withSES({
        fromEmail: from.address,
        fromName: 'Roost',
        sesVerifiedDomain: from.mailDomain,
        sesRegion: Stack.of(this).region,
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const prefix = `${domain.replaceAll('.', '-').slice(0, 55)}-${kind}`;
    this.pool.addDomain('Pages', {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.origin = `https://${prefix}.auth.${Stack.of(this).region}.amazoncognito.com`;
    this.issuer = this.pool.userPoolProviderUrl;
  }

  /** A confidential client of the code flow, which is all that is spoken here. */
  client(
    callbackUrls: string[],
    supportedIdentityProviders: UserPoolClientIdentityProvider[],
  ): UserPoolClient {
    const client = this.pool.addClient('Client', {
      generateSecret: true,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls,
      },
      supportedIdentityProviders,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // The tokens are read once, when they come; what lasts is the desk's own session.
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }
}

/** Requesters make their own account and get a code by mail. Cognito has every pool know passwords too. */
const FRONT = {
  selfSignUpEnabled: true,
  mfa: Mfa.OFF,
  signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
} as const;

/** Staff are invited, and set up an authenticator the first time they sign in. */
const STAFF = {
  selfSignUpEnabled: false,
  mfa: Mfa.REQUIRED,
  mfaSecondFactor: { otp: true, sms: false },
  signInPolicy: { allowedFirstAuthFactors: { password: true } },
} as const;

/** The secret of a client, as CloudFormation tells it: the construct would ask for it by a function with rights of its own. */
export function clientSecretOf(client: UserPoolClient): string {
  const resource = client.node.defaultChild;
  if (!(resource instanceof CfnUserPoolClient)) throw new Error('A client of a pool is no resource.');
  return resource.attrClientSecret;
}
