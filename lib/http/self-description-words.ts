import type { Locale } from '#lib/catalog/schema.ts';

type Words = {
  lead: string;
  combinations: string;
  scenarios: string;
  requirements: string;
  parameters: string;
  /** Before the names of the parameters that have no row. */
  others: string;
  rules: { scenario: string; pick: string; name: string; memory: string; service: string };
  examples: string;
  /** What comes back, and the command for it. */
  calls: readonly (readonly [string, string])[];
  more: string;
};

/** The words of the text that a terminal gets. `{url}` becomes the server's address. */
export const SELF_DESCRIPTION: Record<Locale, Words> = {
  en: {
    lead: 'Launch type × load balancing × deploy method: find the Amazon ECS that fits you, and take it away.',
    combinations: 'Combinations: launch.balance.deploy, {count} in all, as fargate.api-gateway-nlb.cloudformation',
    scenarios: 'Scenarios',
    requirements: 'Requirements',
    parameters: 'Parameters, as a query or as JSON by POST  [default]',
    others: 'and, described in /openapi.json:',
    rules: {
      scenario: 'one of the above',
      pick: "a combination; without it, the winner's",
      name: '2 to 32 of a-z 0-9 -, a letter first',
      memory: '(cpu=256; more with more CPU)',
      service: 'name:web,image:…,port:8080,path:/,env:A=1;B=2,public:off  (1 to 5 times; JSON: services)',
    },
    examples: 'Examples',
    calls: [
      ["Who won in the talk's month, and by which facts", "curl '{url}/api/ranking?scenario=talk&as-of=2019-02'"],
      ['Who wins today for requirements of your own', "curl '{url}/api/ranking?need=path-routing.must,waf.should'"],
      [
        'Why, point by point; with /api/timeline since 2019, with /api/comparison side by side',
        "curl '{url}/api/explanation?scenario=talk&pick=fargate.alb.cloudformation'",
      ],
      ["The winner's bundle, as shop.zip", "curl -OJ '{url}/bundle.zip?scenario=talk&name=shop'"],
      [
        'A bundle of your own choice, unpacked here',
        "curl '{url}/bundle.tgz?pick=fargate.alb.cloudformation' | tar -xzvf -",
      ],
      [
        'The template alone; the decision record: adr.md; a picture: diagram.svg, diagram.mmd, diagram.json',
        "curl '{url}/template.yaml?pick=ec2.alb.cloudformation&cpu=512'",
      ],
    ],
    more: 'Every call: {url}/openapi.json   Every fact and its source: {url}/api/catalog',
  },
  ja: {
    lead: '起動タイプ × 負荷分散 × デプロイ方法。要件に合う Amazon ECS を選んで、そのまま持ち帰れます。',
    combinations:
      '組み合わせ: launch.balance.deploy の順に書きます (全 {count} 通り。例: fargate.api-gateway-nlb.cloudformation)',
    scenarios: 'シナリオ',
    requirements: '要件',
    parameters: 'パラメータ (クエリ、または POST の JSON)  [既定値]',
    others: 'ほか (説明は /openapi.json):',
    rules: {
      scenario: '上のいずれか',
      pick: '組み合わせ。省略すると 1 位のもの',
      name: 'a-z 0-9 - を 2〜32 文字。先頭は英字',
      memory: '(cpu=256 の場合。Fargate で選べる組み合わせのみ)',
      service: 'name:web,image:…,port:8080,path:/,env:A=1;B=2,public:off  (1〜5 回。JSON では services)',
    },
    examples: '実行例',
    calls: [
      ['講演の月の順位と、その根拠になる事実', "curl '{url}/api/ranking?scenario=talk&as-of=2019-02'"],
      ['自分の要件での、いまの順位', "curl '{url}/api/ranking?need=path-routing.must,waf.should'"],
      [
        '点数の内訳と理由。2019 年からの変化は /api/timeline、比較は /api/comparison',
        "curl '{url}/api/explanation?scenario=talk&pick=fargate.alb.cloudformation'",
      ],
      ['1 位のバンドル (shop.zip)', "curl -OJ '{url}/bundle.zip?scenario=talk&name=shop&lang=ja'"],
      [
        '自分で選んだ組み合わせのバンドルを、ここに展開',
        "curl '{url}/bundle.tgz?pick=fargate.alb.cloudformation' | tar -xzvf -",
      ],
      [
        'テンプレートだけ。決定記録は adr.md、図は diagram.svg、diagram.mmd、diagram.json',
        "curl '{url}/template.yaml?pick=ec2.alb.cloudformation&cpu=512'",
      ],
    ],
    more: '呼び出しの一覧: {url}/openapi.json   すべての事実と出典: {url}/api/catalog',
  },
};
