/** The day the prices below were written down. They were not checked online on that day: check them before money hangs on them. */
export const PRICES_AT = '2026-11-27';
/** The region they are of. */
export const PRICES_REGION = 'eu-west-1';

/** What AWS asks for one thing, by its public list, in USD before tax. */
export interface Price {
  readonly service: string;
  readonly usd: number;
  /** For so many of the unit. */
  readonly per: number;
  readonly unit: string;
  /** So many a month are free for each account, without an end. What is free for a first year only is not told. */
  readonly free?: number;
}

const MILLION = 1_000_000;

/** Every price that the bill of an environment is made of. */
export const PRICES = {
  lambdaRuns: { service: 'Lambda', usd: 0.2, per: MILLION, unit: 'runs', free: MILLION },
  lambdaGbS: { service: 'Lambda', usd: 0.0000133334, per: 1, unit: 'GB s on arm64', free: 400_000 },
  calls: { service: 'API Gateway', usd: 1.11, per: MILLION, unit: 'HTTP calls' },
  socketWords: { service: 'API Gateway', usd: 1.14, per: MILLION, unit: 'socket messages' },
  socketMinutes: { service: 'API Gateway', usd: 0.285, per: MILLION, unit: 'socket minutes' },
  tableWrites: { service: 'DynamoDB', usd: 0.705, per: MILLION, unit: 'write units' },
  tableReads: { service: 'DynamoDB', usd: 0.1415, per: MILLION, unit: 'read units' },
  tableGb: { service: 'DynamoDB', usd: 0.283, per: 1, unit: 'GB kept', free: 25 },
  tablePitrGb: { service: 'DynamoDB', usd: 0.2264, per: 1, unit: 'GB restorable' },
  backupGb: { service: 'Backup', usd: 0.1132, per: 1, unit: 'GB in a second vault' },
  objectGb: { service: 'S3', usd: 0.023, per: 1, unit: 'GB kept' },
  objectPuts: { service: 'S3', usd: 0.005, per: 1_000, unit: 'puts and lists' },
  objectGets: { service: 'S3', usd: 0.0004, per: 1_000, unit: 'gets' },
  objectGbOut: { service: 'S3', usd: 0.09, per: 1, unit: 'GB sent to devices', free: 100 },
  siteCalls: { service: 'CloudFront', usd: 0.012, per: 10_000, unit: 'HTTPS calls', free: 10 * MILLION },
  siteGb: { service: 'CloudFront', usd: 0.085, per: 1, unit: 'GB sent', free: 1_024 },
  siteRewrites: { service: 'CloudFront', usd: 0.1, per: MILLION, unit: 'functions run', free: 2 * MILLION },
  wall: { service: 'WAF', usd: 5, per: 1, unit: 'walls' },
  wallRules: { service: 'WAF', usd: 1, per: 1, unit: 'rules' },
  wallCalls: { service: 'WAF', usd: 0.6, per: MILLION, unit: 'calls looked at' },
  people: { service: 'Cognito', usd: 0.015, per: 1, unit: 'people who sign in', free: 10_000 },
  federatedPeople: { service: 'Cognito', usd: 0.015, per: 1, unit: 'people by the staff pool', free: 50 },
  mailOut: { service: 'SES', usd: 0.1, per: 1_000, unit: 'mails out' },
  mailOutGb: { service: 'SES', usd: 0.12, per: 1, unit: 'GB attached' },
  mailIn: { service: 'SES', usd: 0.1, per: 1_000, unit: 'mails in' },
  mailInPieces: { service: 'SES', usd: 0.09, per: 1_000, unit: 'pieces of 256 KB in' },
  notices: { service: 'SNS', usd: 0.5, per: MILLION, unit: 'notices', free: MILLION },
  keys: { service: 'KMS', usd: 1, per: 1, unit: 'keys' },
  keyUses: { service: 'KMS', usd: 0.03, per: 10_000, unit: 'uses of a key', free: 20_000 },
  secrets: { service: 'Secrets Manager', usd: 0.4, per: 1, unit: 'secrets' },
  alarmMetrics: { service: 'CloudWatch', usd: 0.1, per: 1, unit: 'metrics with an alarm', free: 10 },
  dashboards: { service: 'CloudWatch', usd: 3, per: 1, unit: 'dashboards', free: 3 },
  ownMetrics: { service: 'CloudWatch', usd: 0.3, per: 1, unit: 'metrics of our own', free: 10 },
  logGb: { service: 'CloudWatch', usd: 0.57, per: 1, unit: 'GB of log', free: 5 },
  zones: { service: 'Route 53', usd: 0.5, per: 1, unit: 'hosted zones' },
  healthChecks: { service: 'Route 53', usd: 0.75, per: 1, unit: 'health checks' },
  healthFeatures: { service: 'Route 53', usd: 2, per: 1, unit: 'health checks by HTTPS' },
  names: { service: 'Route 53', usd: 0.4, per: MILLION, unit: 'names asked for' },
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof PRICES;
