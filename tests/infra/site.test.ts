import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clientHeadersSchema } from '../../infra/build/client-headers.ts';
import { inlineScriptHashes } from '../../infra/build/content-policy.ts';
import { REWRITE_PATH } from '../../infra/aws/site/rewrite-path.ts';
import { makeForTest, resourcesOf } from './synthesised.ts';

const { site } = makeForTest();
const template = Template.fromStack(site);
const policies = resourcesOf(site, 'AWS::CloudFront::ResponseHeadersPolicy').map(([id, one]) => ({
  id,
  text: JSON.stringify(one.Properties),
}));
const page = policies.find(({ id }) => id.startsWith('Headerspage'))?.text ?? '';

describe('the headers of the page', () => {
  it('let exactly those inline scripts run that the built page has', () => {
    const hashes = inlineScriptHashes(readFileSync('build/client/index.html', 'utf8'));
    expect(hashes.length).toBeGreaterThan(0);
    const allowed = /script-src ([^;]*);/.exec(page)?.[1]?.split(' ');
    expect(allowed).toEqual(["'self'", ...hashes]);
  });

  it('let it connect to the site and the bucket of files, and nowhere else', () => {
    expect(page).toContain(
      `connect-src 'self' https://roost-production-files-",{"Ref":"AWS::AccountId"},".s3.eu-west-1.amazonaws.com;`,
    );
  });

  it('forbid frames, and stand on HTTPS for two years', () => {
    expect(page).toContain("frame-ancestors 'none'");
    expect(page).toContain('"StrictTransportSecurity":{"AccessControlMaxAgeSec":63072000');
  });
});

it('sends every header that the build asks for, path by path', () => {
  const rules = clientHeadersSchema.parse(JSON.parse(readFileSync('build/client-headers.json', 'utf8')));
  expect(policies).toHaveLength(rules.length);
  for (const { headers } of rules) {
    const wanted = `"Header":"cache-control","Override":true,"Value":"${headers['cache-control'] ?? ''}"`;
    expect(policies.some(({ text }) => text.includes(wanted))).toBe(true);
  }
});

it('shows the bucket to its own distribution alone', () => {
  template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: Match.objectLike({ SigningBehavior: 'always', SigningProtocol: 'sigv4' }),
  });
  const policy = resourcesOf(site, 'AWS::S3::BucketPolicy').map(([, one]) => JSON.stringify(one.Properties));
  expect(policy.find((text) => text.includes('cloudfront.amazonaws.com'))).toContain('AWS:SourceArn');
});

it('leads /api and /socket on, whole and unkept, to the names of the gates', () => {
  const schema = z.looseObject({
    CacheBehaviors: z.array(z.looseObject({ PathPattern: z.string(), CachePolicyId: z.unknown() })),
    Origins: z.array(z.looseObject({ DomainName: z.unknown() })),
  });
  const [distribution] = resourcesOf(site, 'AWS::CloudFront::Distribution');
  const config = schema.parse(distribution?.[1].Properties['DistributionConfig']);
  const uncached = config.CacheBehaviors.filter(
    ({ CachePolicyId }) => CachePolicyId === '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  );
  expect(uncached.map(({ PathPattern }) => PathPattern)).toEqual(['/api/*', '/socket']);
  expect(config.Origins.map(({ DomainName }) => DomainName)).toEqual(
    expect.arrayContaining(['api.desk.roost.example', 'socket.desk.roost.example']),
  );
});

it('deletes assets 90 days after a newer build left them out, and never those of the newest', () => {
  const [bucket] = resourcesOf(site, 'AWS::S3::Bucket').filter(([id]) => id.startsWith('App'));
  const rules = z
    .object({
      Rules: z.array(
        z.looseObject({ ExpirationInDays: z.number().optional(), TagFilters: z.unknown().optional() }),
      ),
    })
    .parse(bucket?.[1].Properties['LifecycleConfiguration']).Rules;
  expect(rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined)).toEqual([
    expect.objectContaining({ ExpirationInDays: 90, TagFilters: [{ Key: 'superseded', Value: 'true' }] }),
  ]);
});

it('stops floods by address, sign-ins sooner, and says when to come again', () => {
  const wall = JSON.stringify(resourcesOf(site, 'AWS::WAFv2::WebACL'));
  expect(wall).toContain('"Limit":6000');
  expect(wall).toContain('"Limit":300');
  expect(wall).toContain('"ResponseCode":429');
});

it.each([
  ['/', '/index.html'],
  ['/tickets/t-1', '/index.html'],
  ['/settings/', '/index.html'],
  ['/assets/a-1.js', '/assets/a-1.js'],
  ['/favicon.ico', '/favicon.ico'],
  ['/missing.png', '/missing.png'],
])('answers the path %s with %s', (uri, file) => {
  const context = { event: { request: { uri } } };
  expect(runInNewContext(`${REWRITE_PATH}; handler(event).uri`, context)).toBe(file);
});
