import type { Sentences } from './sentence.ts';

/** What is wrong with one plain setting. */
export const SETTING_PROBLEMS = {
  en: {
    'name-form': ({ field, value }) =>
      `${field} cannot be "${value}". Use 2 to 32 lower-case letters, digits and hyphens, a letter first and no hyphen last, as in my-service.`,
    'env-form': ({ field, value }) =>
      `${field} cannot be "${value}". Use 2 to 16 lower-case letters, digits and hyphens, a letter first and no hyphen last, as in staging.`,
    'name-reserved': ({ field, value }) =>
      `${field} cannot be "${value}", because YAML or Windows reads that word as something else. Add to it, as in ${value}-app.`,
    'image-form': ({ value }) =>
      `"${value}" is not an image reference. Write registry/repository:tag, the repository in lower case, as in public.ecr.aws/nginx/nginx:1.29.`,
    'port-range': ({ field, value, allowed }) => `${field} cannot be "${value}". Use a whole number, ${allowed}.`,
    'number-range': ({ field, value, allowed }) => `${field} cannot be "${value}". Use a whole number, ${allowed}.`,
    'amount-range': ({ field, value, allowed }) =>
      `${field} cannot be "${value}". Use a number, ${allowed}, with at most two decimals.`,
    'memory-range': ({ field, value, allowed }) =>
      `${field} cannot be "${value}". Use a whole number of MiB, ${allowed}, that goes with cpu.`,
    'health-form': ({ field, value }) =>
      `${field} cannot be "${value}". Use a path that starts with a slash and holds letters, digits and . _ ~ - / only, as in /healthz.`,
    'count-range': ({ field, value, allowed }) =>
      `${field} cannot be "${value}". Use a whole number of tasks, ${allowed}.`,
    'date-form': ({ field, value }) => `${field} cannot be "${value}". Write a day of the calendar as YYYY-MM-DD.`,
  },
  ja: {
    'name-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。my-serviceのように、英小文字で始まる2〜32文字の英小文字・数字・ハイフンで指定してください(末尾のハイフンは不可)。`,
    'env-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。stagingのように、英小文字で始まる2〜16文字の英小文字・数字・ハイフンで指定してください(末尾のハイフンは不可)。`,
    'name-reserved': ({ field, value }) =>
      `${field}に「${value}」は指定できません。YAMLまたはWindowsで別の意味を持つ語です。${value}-appのように語を足してください。`,
    'image-form': ({ value }) =>
      `「${value}」はイメージの参照として読めません。public.ecr.aws/nginx/nginx:1.29のように、レジストリ/リポジトリ:タグ の形で、リポジトリは英小文字で指定してください。`,
    'port-range': ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。${allowed}の整数で指定してください。`,
    'number-range': ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。${allowed}の整数で指定してください。`,
    'amount-range': ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。${allowed}の数値を小数点以下2桁までで指定してください。`,
    'memory-range': ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。${allowed} (MiB)の整数のうち、cpuと組み合わせられる値を指定してください。`,
    'health-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。/healthzのように、スラッシュで始まり、英数字と記号(. _ ~ - /)だけを含むパスを指定してください。`,
    'count-range': ({ field, value, allowed }) =>
      `${field}に「${value}」は指定できません。タスク数を${allowed}の整数で指定してください。`,
    'date-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。実在する日付をYYYY-MM-DD形式で指定してください。`,
  },
} as const satisfies Sentences;
