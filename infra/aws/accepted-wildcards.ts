/**
 * The ends of ARNs that may be a wildcard, each with its reason. Nothing else in a right may be one, neither an action nor a whole resource: the rules of
 * AwsSolutions know no pattern to accept by, so the test that runs them reads this list.
 */
export const ACCEPTED_WILDCARDS: readonly { readonly end: RegExp; readonly reason: string }[] = [
  {
    end: /\/socket\/(POST|DELETE)\/@connections\/\*$/,
    reason: 'A connection has its name from API Gateway when it opens. Stage and method are named.',
  },
  {
    end: /Files[0-9A-F]{8}Arn[0-9A-F]+\/(files|quarantine)\/\*$/,
    reason: 'A file has its name from its message. The bucket and the folder are named.',
  },
  {
    end: /RawMail[0-9A-F]{8}Arn[0-9A-F]+\/\*$/,
    reason:
      'A mail has its name from SES. The bucket holds nothing else, and it is read by one function and deleted from by another.',
  },
  {
    end: /Table[0-9A-F]{8}Arn[0-9A-F]+\/stream\/\*$/,
    reason: 'Lambda looks the stream up among those of the one table, which have their time for a name.',
  },
  {
    end: /:alarm:\*$/,
    reason: 'Alarms are asked for as a list. CodeDeploy reads them and changes none.',
  },
  {
    end: /<Table[0-9A-F]{8}[.]Arn>\/backup\/\*$/,
    reason: 'A backup has its name from DynamoDB. The one table is named.',
  },
];
