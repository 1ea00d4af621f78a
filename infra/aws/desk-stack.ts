import { Stack, Tags, Validations, type App } from 'aws-cdk-lib';
import { PublicHostedZone, type IPublicHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Environment } from './environments.ts';

/** What a stack of Roost knows besides its own parts. */
export interface DeskStackOptions {
  readonly environment: Environment;
  /** Where it stands when that is not the environment's own region. */
  readonly region?: string;
  /** The folder of the build. */
  readonly build: string;
}

/** A stack of one environment: `roost-production-data`. The account is the one whose credentials deploy it. */
export class DeskStack extends Stack {
  readonly desk: Environment;
  readonly zone: IPublicHostedZone;

  constructor(app: App, noun: string, { environment, region }: DeskStackOptions) {
    super(app, `roost-${environment.name}-${noun}`, {
      env: { region: region ?? environment.region },
      terminationProtection: true,
      description: `Roost ${environment.name}: ${noun}`,
    });
    this.desk = environment;
    this.zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: environment.zone.id,
      zoneName: environment.zone.name,
    });
    Tags.of(this).add('roost', environment.name);
  }

  /** Says why a rule does not hold for this stack. */
  accept(id: string, reason: string): void {
    Validations.of(this).acknowledge({ id, reason });
  }
}
