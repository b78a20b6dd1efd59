import type { Sentences } from './sentence.ts';

/** What is wrong with a service, its variables or its secrets. */
export const SERVICE_PROBLEMS = {
  en: {
    'service-count': ({ value, allowed }) =>
      `A bundle cannot hold ${value} services. Give ${allowed} of them, each as service=name:web,port:8080,path:/.`,
    'service-field': ({ field, value, allowed }) =>
      `${field} cannot be used: a service has no field "${value}". There are ${allowed}. Write a comma inside a value as %2C.`,
    'service-name-form': ({ field, value }) =>
      `${field} cannot be "${value}". Every service needs a name of 2 to 20 lower-case letters, digits and hyphens, a letter first and no hyphen last, as in name:web.`,
    'service-name-twice': ({ field, value, beside }) =>
      `${field} cannot be "${value}": the service ${beside} has that name already (hyphens do not count). Give each service a name of its own.`,
    'service-path-form': ({ field, value }) =>
      `${field} cannot be "${value}". Use a slash, or a slash and one part of lower-case letters, digits and hyphens, as in path:/api.`,
    'service-path-internal': ({ field, value }) =>
      `${field} cannot be "${value}" beside public:off, because nobody outside calls an internal service. Leave out the path, or public:off.`,
    'service-path-twice': ({ field, value, beside }) =>
      `${field} cannot be "${value}": the service ${beside} stands at that path already. Give each public service a path of its own, as in path:/api.`,
    'service-port-twice': ({ field, value, beside }) =>
      `${field} cannot be "${value}": the service ${beside} has that port already, and the tasks' security group tells services apart by port. Give each service a port of its own, as in port:8081.`,
    'service-none-public': ({ field }) =>
      `${field} cannot be public:off for all: then nothing stands behind the entry. Leave public:off out of one service.`,
    'variable-form': ({ field, value }) =>
      `${field} cannot have a variable "${value}". Use 1 to 64 capital letters, digits and underscores, a letter first, as in LOG_LEVEL=info.`,
    'variable-secret': ({ field, value }) =>
      `${field} cannot hold ${value}, which sounds like a secret: plain variables can be read by anybody who may see the task definition. Give it as a secret: secrets:${value}=<ARN in Secrets Manager or SSM>.`,
    'variable-value': ({ field, value }) =>
      `${field} cannot hold the value "${value}". Use up to 256 letters, digits, spaces and _ . , : ; / @ + = % ? & # ~ * ( ) [ ] ! -, and give anything else as a secret or in a file.`,
    'variable-twice': ({ field, value }) =>
      `${field} gives ${value} twice, in env and secrets together. Leave one of them out.`,
    'variables-count': ({ field, value, allowed }) =>
      `${field} cannot hold ${value} variables. Use ${allowed}, and put more into an SSM parameter or a file.`,
    'secret-form': ({ field, value, allowed }) =>
      `${field} needs an ARN for ${value}, never the secret itself. Use ${allowed}.`,
  },
  ja: {
    'service-count': ({ value, allowed }) =>
      `バンドルのサービスを${value}つにはできません。service=name:web,port:8080,path:/の形で、${allowed}つを指定してください。`,
    'service-field': ({ field, value, allowed }) =>
      `${field}は使えません。サービスに「${value}」というフィールドはありません。使えるのは${allowed}です。値の中のカンマは%2Cと書いてください。`,
    'service-name-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。どのサービスにもname:webのように、英小文字で始まる2〜20文字の英小文字・数字・ハイフンの名前が必要です(末尾のハイフンは不可)。`,
    'service-name-twice': ({ field, value, beside }) =>
      `${field}に「${value}」は指定できません。サービス${beside}が同じ名前を使っています(ハイフンの有無は同じとみなします)。サービスごとに別の名前を付けてください。`,
    'service-path-form': ({ field, value }) =>
      `${field}に「${value}」は指定できません。/だけ、またはpath:/apiのように/に続けて英小文字・数字・ハイフンだけの名前を1つ指定してください。`,
    'service-path-internal': ({ field, value }) =>
      `public:offのとき${field}に「${value}」は指定できません。内部サービスは外から呼ばれません。pathかpublic:offのどちらかを外してください。`,
    'service-path-twice': ({ field, value, beside }) =>
      `${field}に「${value}」は指定できません。サービス${beside}が同じパスを使っています。path:/apiのように、公開するサービスごとに別のパスを指定してください。`,
    'service-port-twice': ({ field, value, beside }) =>
      `${field}に「${value}」は指定できません。サービス${beside}が同じポートを使っています。タスクのセキュリティグループはポートでサービスを見分けるので、port:8081のように別のポートを指定してください。`,
    'service-none-public': ({ field }) =>
      `${field}のすべてをpublic:offにはできません。入口の先に何もなくなります。少なくとも1つのサービスからpublic:offを外してください。`,
    'variable-form': ({ field, value }) =>
      `${field}の変数名に「${value}」は使えません。LOG_LEVEL=infoのように、英大文字で始まる1〜64文字の英大文字・数字・アンダースコアで指定してください。`,
    'variable-secret': ({ field, value }) =>
      `${field}に${value}は指定できません。名前から見てシークレットのようですが、環境変数の値はタスク定義を見られる人なら誰でも読めます。secrets:${value}=<Secrets ManagerかSSMのARN>の形で、シークレットとして指定してください。`,
    'variable-value': ({ field, value }) =>
      `${field}の値に「${value}」は使えません。256文字までの英数字、空白、記号(_ . , : ; / @ + = % ? & # ~ * ( ) [ ] ! -)で指定し、それ以外はシークレットかファイルで渡してください。`,
    'variable-twice': ({ field, value }) =>
      `${field}の${value}が、envとsecretsを合わせて2回指定されています。どちらか一方にしてください。`,
    'variables-count': ({ field, value, allowed }) =>
      `${field}に変数を${value}件は指定できません。${allowed}件にして、残りはSSMパラメータかファイルに置いてください。`,
    'secret-form': ({ field, value, allowed }) =>
      `${field}の${value}には、値そのものではなくARNが必要です。${allowed}の形で指定してください。`,
  },
} as const satisfies Sentences;
