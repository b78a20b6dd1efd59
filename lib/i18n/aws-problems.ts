import type { Sentences } from './sentence.ts';

/** What is wrong with the name of something that exists in the account. */
export const AWS_PROBLEMS = {
  en: {
    'vpc-form': ({ field, value }) =>
      `${field} cannot be "${value}". Write the id of an existing VPC, as in vpc-0a1b2c3d4e5f67890.`,
    'subnets-form': ({ field, value, allowed }) =>
      `${field} cannot be "${value}". Give exactly two different subnets, in two Availability Zones, as ${allowed}.`,
    'certificate-form': ({ field, value, allowed }) =>
      `${field} cannot be "${value}". Write the ARN of a certificate in ACM: ${allowed}.`,
    'domain-form': ({ field, value }) =>
      `${field} cannot be "${value}". Write a host name in lower case, without scheme and path, as in shop.example.com.`,
    'hosted-zone-form': ({ field, value }) =>
      `${field} cannot be "${value}". Write the id of a Route 53 hosted zone, as in Z0123456789ABCDEFGHIJ.`,
    'url-form': ({ field, value }) =>
      `${field} cannot be "${value}". Write an https address in lower case without a query, as in https://auth.example.com/check.`,
    'user-pool-form': ({ field, value }) =>
      `${field} cannot be "${value}". Write the id of a Cognito user pool, as in ap-northeast-1_aBcDeFgHi.`,
    'user-pool-client-form': ({ field, value }) =>
      `${field} cannot be "${value}". Write the id of the user pool's app client: up to 128 lower-case letters and digits.`,
    'user-pool-domain-form': ({ field, value }) =>
      `${field} cannot be "${value}". Write the prefix of the user pool's domain: up to 63 lower-case letters, digits and hyphens.`,
    'instance-type-form': ({ field, value }) =>
      `${field} cannot be "${value}". Write a type of EC2 instance, as in m7g.large.`,
  },
  ja: {
    'vpc-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。vpc-0a1b2c3d4e5f67890のように、既存VPCのIDを指定してください。`,
    'subnets-form': ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。アベイラビリティーゾーンの異なる2つのサブネットを、${allowed}の形でちょうど2つ指定してください。`,
    'certificate-form': ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。ACMの証明書のARNを${allowed}の形で指定してください。`,
    'domain-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。shop.example.comのように、英小文字のホスト名だけを、スキームやパスを付けずに指定してください。`,
    'hosted-zone-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。Z0123456789ABCDEFGHIJのように、Route 53のホストゾーンIDを指定してください。`,
    'url-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。https://auth.example.com/checkのように、httpsで始まるURLを、クエリを付けずに指定してください(ホスト名は英小文字)。`,
    'user-pool-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。ap-northeast-1_aBcDeFgHiのように、CognitoユーザープールのIDを指定してください。`,
    'user-pool-client-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。ユーザープールのアプリクライアントIDを、128文字までの英小文字と数字で指定してください。`,
    'user-pool-domain-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。ユーザープールのドメインのプレフィックスを、63文字までの英小文字・数字・ハイフンで指定してください。`,
    'instance-type-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。m7g.largeのように、EC2のインスタンスタイプを指定してください。`,
  },
} as const satisfies Sentences;
