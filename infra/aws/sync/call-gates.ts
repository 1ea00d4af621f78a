import type { Construct } from 'constructs';
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  WebSocketApi,
  WebSocketStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration, WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IPublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CALLS, SOCKET_WORDS } from './call-rates.ts';
import { OriginDomain } from './origin-domain.ts';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ServerFunctions } from './server-functions.ts';

/** The path of the site at which sockets are, and so the path of its stage. */
export const SOCKET_PATH = 'socket';

/** Which call, how it ended, and no more: queries carry codes of sign-ins. */
const LOGGED = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    from: '$context.identity.sourceIp',
    method: '$context.httpMethod',
    path: '$context.path',
    status: '$context.status',
    ms: '$context.responseLatency',
    fault: '$context.integrationErrorMessage',
  }),
);

/** `/api/*`, reached by its own name alone. `api` is the alias that a canary moves. */
export function makeCallGate(
  scope: Construct,
  { zone, domain }: { zone: IPublicHostedZone; domain: string },
  { api, admin, 'public-api': publicApi }: Readonly<Record<'api' | 'admin' | 'public-api', IFunction>>,
): HttpStage {
  const gate = new HttpApi(scope, 'Calls', { createDefaultStage: false, disableExecuteApiEndpoint: true });
  gate.addRoutes({
    path: '/api/{proxy+}',
    methods: [HttpMethod.ANY],
    integration: new HttpLambdaIntegration('Api', api),
  });
  gate.addRoutes({
    path: '/api/admin/{proxy+}',
    methods: [HttpMethod.ANY],
    integration: new HttpLambdaIntegration('Admin', admin),
  });
  gate.addRoutes({
    path: '/api/v1/{proxy+}',
    methods: [HttpMethod.ANY],
    integration: new HttpLambdaIntegration('PublicApi', publicApi),
  });
  const { domain: domainName } = new OriginDomain(scope, 'CallsDomain', { name: `api.${domain}`, zone });
  const log = new LogGroup(scope, 'CallsLog', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  return new HttpStage(scope, 'CallsStage', {
    httpApi: gate,
    stageName: '$default',
    autoDeploy: true,
    throttle: CALLS,
    detailedMetricsEnabled: true,
    accessLogSettings: { destination: new LogGroupLogDestination(log), format: LOGGED },
    domainMapping: { domainName },
  });
}

/** The gate that sockets come through, without its routes: its functions have to know it first. */
export function makeSocketGate(
  scope: Construct,
  { zone, domain }: { zone: IPublicHostedZone; domain: string },
): WebSocketStage {
  const { domain: domainName } = new OriginDomain(scope, 'SocketsDomain', { name: `socket.${domain}`, zone });
  return new WebSocketStage(scope, 'SocketsStage', {
    webSocketApi: new WebSocketApi(scope, 'Sockets'),
    stageName: SOCKET_PATH,
    autoDeploy: true,
    throttle: SOCKET_WORDS,
    detailedMetricsEnabled: true,
    domainMapping: { domainName, mappingKey: SOCKET_PATH },
  });
}

/** Leads what comes through the sockets' gate to its functions. */
export function routeSockets(stage: WebSocketStage, { connect, disconnect, message }: ServerFunctions): void {
  if (!(stage.api instanceof WebSocketApi)) throw new Error('The sockets’ stage has no gate of its own.');
  const to = (name: string, made: ServerFunctions['connect']) => ({
    integration: new WebSocketLambdaIntegration(name, made),
  });
  stage.api.addRoute('$connect', to('Connect', connect));
  stage.api.addRoute('$disconnect', to('Disconnect', disconnect));
  stage.api.addRoute('$default', to('Message', message));
}
