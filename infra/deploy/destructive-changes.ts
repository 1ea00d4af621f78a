import { z } from 'zod';
import { sameValue } from '../../sync/domain/same-value.ts';

/**
 * What data is lost with, and by which of its properties CloudFormation makes another one in its place (its reference: "Update requires:
 * Replacement").
 */
const KEEPS_DATA: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': [
    'TableName',
    'KeySchema',
    'AttributeDefinitions',
    'LocalSecondaryIndexes',
    'ImportSourceSpecification',
  ],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration', 'Schema'],
  'AWS::SecretsManager::Secret': ['Name', 'GenerateSecretString'],
  'AWS::Backup::BackupVault': ['BackupVaultName', 'EncryptionKeyArn'],
  'AWS::KMS::Key': [],
};

const templateSchema = z.looseObject({
  Resources: z
    .record(
      z.string(),
      z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
    )
    .default({}),
});
type Resources = z.infer<typeof templateSchema>['Resources'];

/**
 * What an update from one template to another would take away or make anew of what keeps data, a sentence for each. A client's secret that is only a
 * copy is none: it has no `GenerateSecretString`, and its stack makes it again.
 */
export function destructiveChanges(before: unknown, after: unknown): string[] {
  const [old, next] = [before, after].map((one) => templateSchema.parse(one).Resources) as [
    Resources,
    Resources,
  ];
  return Object.entries(old).flatMap(([id, { Type, Properties }]) => {
    const replacing = KEEPS_DATA[Type];
    if (replacing === undefined || isCopy(Type, Properties)) return [];
    const now = next[id];
    if (now === undefined) return [`${id} (${Type}) would be removed.`];
    if (now.Type !== Type) return [`${id} (${Type}) would make way for a ${now.Type}.`];
    const changed = replacing.filter(
      (name) => !sameValue(Properties[name] ?? null, now.Properties[name] ?? null),
    );
    return changed.length === 0
      ? []
      : [`${id} (${Type}) would be made anew, since ${changed.join(' and ')} changes.`];
  });
}

function isCopy(type: string, properties: Readonly<Record<string, unknown>>): boolean {
  return type === 'AWS::SecretsManager::Secret' && properties['GenerateSecretString'] === undefined;
}

/** Whether two templates say the same. */
export function sameTemplate(before: unknown, after: unknown): boolean {
  return sameValue(before, after);
}
