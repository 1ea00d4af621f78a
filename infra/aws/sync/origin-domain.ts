import { Construct } from 'constructs';
import { DomainName, EndpointType, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, RecordTarget, type IPublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';

/** A name of our own for an API of API Gateway, by which the site finds it from another region. */
export class OriginDomain extends Construct {
  readonly domain: DomainName;

  constructor(scope: Construct, id: string, { name, zone }: { name: string; zone: IPublicHostedZone }) {
    super(scope, id);
    const validation = CertificateValidation.fromDns(zone);
    this.domain = new DomainName(this, 'Name', {
      domainName: name,
      certificate: new Certificate(this, 'Certificate', { domainName: name, validation }),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const { regionalDomainName, regionalHostedZoneId } = this.domain;
    const target = new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId);
    new ARecord(this, 'Address', {
      zone,
      recordName: `${name}.`,
      target: RecordTarget.fromAlias(target),
    });
  }
}
