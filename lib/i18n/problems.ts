import type { Locale } from '#lib/catalog/schema.ts';
import type { Problem, ProblemCode } from '#lib/choice/problem.ts';

type Said = { field: string; value: string; allowed: string; beside: string };
type Sentence = (said: Said) => string;

/** A list longer than this is cut in a sentence; `allowed` of the API holds all of it. */
const LISTED_MAX = 8;

const en: Record<ProblemCode, Sentence> = {
  'unknown-parameter': ({ field, allowed }) => `There is no parameter "${field}". There are ${allowed}.`,
  repeated: ({ field }) => `${field} is given twice. Write it once.`,
  'unknown-value': ({ field, value, allowed }) => `${field} cannot be "${value}". Use ${allowed}.`,
  'not-a-value': ({ field }) => `${field} takes a text, a number or true and false, not a list, an object or null.`,
  'too-long': ({ field, allowed }) => `${field} is too long. It can have ${allowed} characters.`,
  month: ({ field, value, allowed }) => `${field} cannot be "${value}". Write a month as YYYY-MM, in ${allowed}.`,
  'need-form': ({ value, allowed }) => `"${value}" is not a need. Write ${allowed}, as in svc-to-svc.should.`,
  'need-unknown': ({ value, allowed }) => `"${value}" names no requirement of the catalog. There are ${allowed}.`,
  'need-twice': ({ value }) => `need holds ${value} twice. Leave one of the two out.`,
  'need-weight': ({ value }) =>
    `The weight in "${value}" cannot be used. Take a number from 0 to 10 with at most four decimals.`,
  'name-form': ({ field, value }) =>
    `${field} cannot be "${value}". Use 2 to 32 lower-case letters, digits and hyphens, a letter first and no hyphen last, as in my-service.`,
  'env-form': ({ field, value }) =>
    `${field} cannot be "${value}". Use 2 to 16 lower-case letters, digits and hyphens, a letter first and no hyphen last, as in staging.`,
  'name-reserved': ({ field, value }) =>
    `${field} cannot be "${value}", because YAML or Windows reads that word as something else. Add to it, as in ${value}-app.`,
  'image-form': ({ value }) =>
    `"${value}" is not an image reference. Write registry/repository:tag, the repository in lower case, as in public.ecr.aws/nginx/nginx:1.29.`,
  'image-not-in-ecr': ({ value, allowed }) =>
    `With egress=endpoints the tasks reach no public registry and cannot pull ${value}. Push the image to private ECR (${allowed}), or take egress=nat.`,
  'image-other-region': ({ value, beside, allowed }) =>
    `With egress=endpoints and ${beside} the tasks cannot pull ${value} from another Region. Use ${allowed}, or take egress=nat.`,
  'port-range': ({ field, value, allowed }) => `${field} cannot be "${value}". Use a whole number, ${allowed}.`,
  'memory-range': ({ field, value, allowed }) =>
    `${field} cannot be "${value}". Use a whole number of MiB, ${allowed}, that goes with cpu.`,
  'health-form': ({ field, value }) =>
    `${field} cannot be "${value}". Use a path that starts with a slash and holds letters, digits and . _ ~ - / only, as in /healthz.`,
  'size-pair': ({ field, value, beside, allowed }) =>
    `With ${beside} the ${field} can be ${allowed} MiB, not ${value}.`,
  'count-range': ({ field, value, allowed }) =>
    `${field} cannot be "${value}". Use a whole number of tasks, ${allowed}.`,
  'date-form': ({ field, value }) => `${field} cannot be "${value}". Write a day of the calendar as YYYY-MM-DD.`,
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
  'secret-region': ({ field, value, beside }) =>
    `${field} names a secret of another Region for ${value}. With ${beside}, use an ARN of that Region, or copy the secret to it.`,
  'pick-missing': ({ allowed }) =>
    `No combination wins by itself here, so the bundle needs a pick. Name one with pick: ${allowed}.`,
};

const ja: Record<ProblemCode, Sentence> = {
  'unknown-parameter': ({ field, allowed }) => `「${field}」というパラメータはありません。使えるのは ${allowed} です。`,
  repeated: ({ field }) => `${field} が 2 回指定されています。1 回だけ指定してください。`,
  'unknown-value': ({ field, value, allowed }) =>
    `${field} に「${value}」は指定できません。${allowed} から選んでください。`,
  'not-a-value': ({ field }) =>
    `${field} には文字列、数値、true/false のいずれかを指定してください。配列、オブジェクト、null は使えません。`,
  'too-long': ({ field, allowed }) => `${field} が長すぎます。${allowed} 文字で指定してください。`,
  month: ({ field, value, allowed }) =>
    `${field} に「${value}」は指定できません。${allowed} の範囲の月を YYYY-MM 形式で指定してください。`,
  'need-form': ({ value, allowed }) =>
    `「${value}」は要件の指定として読めません。svc-to-svc.should のように、${allowed} のいずれかの形で指定してください。`,
  'need-unknown': ({ value, allowed }) => `「${value}」に当たる要件はカタログにありません。あるのは ${allowed} です。`,
  'need-twice': ({ value }) => `need に ${value} が 2 回あります。どちらか一方にしてください。`,
  'need-weight': ({ value }) => `「${value}」の重みは使えません。0〜10 の数値を小数点以下 4 桁までで指定してください。`,
  'name-form': ({ field, value }) =>
    `${field} に「${value}」は指定できません。my-service のように、英小文字で始まる 2〜32 文字の英小文字・数字・ハイフンで指定してください (末尾のハイフンは不可)。`,
  'env-form': ({ field, value }) =>
    `${field} に「${value}」は指定できません。staging のように、英小文字で始まる 2〜16 文字の英小文字・数字・ハイフンで指定してください (末尾のハイフンは不可)。`,
  'name-reserved': ({ field, value }) =>
    `${field} に「${value}」は指定できません。YAML または Windows で別の意味を持つ語です。${value}-app のように語を足してください。`,
  'image-form': ({ value }) =>
    `「${value}」はイメージの参照として読めません。public.ecr.aws/nginx/nginx:1.29 のように、レジストリ/リポジトリ:タグ の形で、リポジトリは英小文字で指定してください。`,
  'image-not-in-ecr': ({ value, allowed }) =>
    `egress=endpoints ではタスクがパブリックレジストリに届かず、${value} をプルできません。プライベート ECR (${allowed}) に置くか、egress=nat にしてください。`,
  'image-other-region': ({ value, beside, allowed }) =>
    `egress=endpoints かつ ${beside} では、別のリージョンにある ${value} をプルできません。${allowed} を指定するか、egress=nat にしてください。`,
  'port-range': ({ field, value, allowed }) =>
    `${field} に「${value}」は指定できません。${allowed} の整数で指定してください。`,
  'memory-range': ({ field, value, allowed }) =>
    `${field} に「${value}」は指定できません。${allowed} (MiB) の整数のうち、cpu と組み合わせられる値を指定してください。`,
  'health-form': ({ field, value }) =>
    `${field} に「${value}」は指定できません。/healthz のように、スラッシュで始まり英数字と . _ ~ - / だけを含むパスを指定してください。`,
  'size-pair': ({ field, value, beside, allowed }) =>
    `${beside} のとき ${field} に指定できるのは ${allowed} MiB です。${value} は指定できません。`,
  'count-range': ({ field, value, allowed }) =>
    `${field} に「${value}」は指定できません。タスク数を ${allowed} の整数で指定してください。`,
  'date-form': ({ field, value }) =>
    `${field} に「${value}」は指定できません。実在する日付を YYYY-MM-DD 形式で指定してください。`,
  'service-count': ({ value, allowed }) =>
    `バンドルのサービスを ${value} つにはできません。service=name:web,port:8080,path:/ の形で、${allowed} つを指定してください。`,
  'service-field': ({ field, value, allowed }) =>
    `${field} は使えません。サービスに「${value}」というフィールドはありません。使えるのは ${allowed} です。値の中のカンマは %2C と書いてください。`,
  'service-name-form': ({ field, value }) =>
    `${field} に「${value}」は指定できません。どのサービスにも name:web のように、英小文字で始まる 2〜20 文字の英小文字・数字・ハイフンの名前が必要です (末尾のハイフンは不可)。`,
  'service-name-twice': ({ field, value, beside }) =>
    `${field} に「${value}」は指定できません。サービス ${beside} が同じ名前を使っています (ハイフンの有無は同じとみなします)。サービスごとに別の名前を付けてください。`,
  'service-path-form': ({ field, value }) =>
    `${field} に「${value}」は指定できません。/ だけ、または path:/api のように / に続けて英小文字・数字・ハイフンだけの名前を 1 つ指定してください。`,
  'service-path-internal': ({ field, value }) =>
    `public:off のとき ${field} に「${value}」は指定できません。内部サービスは外から呼ばれません。path か public:off のどちらかを外してください。`,
  'service-path-twice': ({ field, value, beside }) =>
    `${field} に「${value}」は指定できません。サービス ${beside} が同じパスを使っています。path:/api のように、公開するサービスごとに別のパスを指定してください。`,
  'service-port-twice': ({ field, value, beside }) =>
    `${field} に「${value}」は指定できません。サービス ${beside} が同じポートを使っています。タスクのセキュリティグループはポートでサービスを見分けるので、port:8081 のように別のポートを指定してください。`,
  'service-none-public': ({ field }) =>
    `${field} のすべてを public:off にはできません。入口の先に何もなくなります。少なくとも 1 つのサービスから public:off を外してください。`,
  'variable-form': ({ field, value }) =>
    `${field} の変数名に「${value}」は使えません。LOG_LEVEL=info のように、英大文字で始まる 1〜64 文字の英大文字・数字・アンダースコアで指定してください。`,
  'variable-secret': ({ field, value }) =>
    `${field} に ${value} は指定できません。名前から見てシークレットのようですが、環境変数の値はタスク定義を見られる人なら誰でも読めます。secrets:${value}=<Secrets Manager か SSM の ARN> の形で、シークレットとして指定してください。`,
  'variable-value': ({ field, value }) =>
    `${field} の値に「${value}」は使えません。256 文字までの英数字、空白、_ . , : ; / @ + = % ? & # ~ * ( ) [ ] ! - で指定し、それ以外はシークレットかファイルで渡してください。`,
  'variable-twice': ({ field, value }) =>
    `${field} の ${value} が、env と secrets を合わせて 2 回指定されています。どちらか一方にしてください。`,
  'variables-count': ({ field, value, allowed }) =>
    `${field} に変数を ${value} 件は指定できません。${allowed} 件にして、残りは SSM パラメータかファイルに置いてください。`,
  'secret-form': ({ field, value, allowed }) =>
    `${field} の ${value} には、値そのものではなく ARN が必要です。${allowed} の形で指定してください。`,
  'secret-region': ({ field, value, beside }) =>
    `${field} の ${value} は別のリージョンのシークレットです。${beside} に合わせてそのリージョンの ARN を指定するか、シークレットを複製してください。`,
  'pick-missing': ({ allowed }) =>
    `この条件では 1 位が決まらないため、バンドルには pick の指定が必要です。${allowed} から選んでください。`,
};

const SENTENCES: Record<Locale, Record<ProblemCode, Sentence>> = { ja, en };

function listed(allowed: readonly string[], locale: Locale): string {
  const shown = allowed.slice(0, LISTED_MAX);
  const rest = allowed.length - shown.length;
  if (locale === 'ja') return `${shown.join('、')}${rest > 0 ? ` ほか ${rest} 件` : ''}`;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

/** What is wrong with a value, in one or two sentences: the field, the rule and a repair. Client-safe. */
export function problemSentence(problem: Problem, locale: Locale): string {
  const { field, code, value, allowed = [], beside = '' } = problem;
  return SENTENCES[locale][code]({ field, value, allowed: listed(allowed, locale), beside });
}
