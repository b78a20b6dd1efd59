import type { Sentences } from './sentence.ts';

/** What does not go together. */
export const CONFLICT_PROBLEMS = {
  en: {
    'image-not-in-ecr': ({ value, allowed }) =>
      `With egress=endpoints the tasks reach no public registry and cannot pull ${value}. Push the image to private ECR (${allowed}), or take egress=nat.`,
    'image-other-region': ({ value, beside, allowed }) =>
      `With egress=endpoints and ${beside} the tasks cannot pull ${value} from another Region. Use ${allowed}, or take egress=nat.`,
    'size-pair': ({ field, value, beside, allowed }) =>
      `With ${beside} the ${field} can be ${allowed} MiB, not ${value}.`,
    'secret-region': ({ field, value, beside }) =>
      `${field} names a secret of another Region for ${value}. With ${beside}, use an ARN of that Region, or copy the secret to it.`,
    'only-with': ({ field, beside }) => `${field} counts only beside ${beside}. Set ${beside}, or leave ${field} out.`,
    'needs-too': ({ field, allowed, beside }) =>
      `${field} is missing, and ${beside} does not work without it. Give ${field} as ${allowed}, or leave ${beside} out.`,
    'subnets-overlap': ({ field, value }) =>
      `${field} names ${value}, which is among the public subnets too. Give private subnets of their own, so that tasks stay off the internet.`,
    'region-other': ({ field, value, beside }) =>
      `${field} is of the Region ${value}, and the bundle goes elsewhere (${beside}). Use one of that Region, or set region=${value}.`,
    'exec-root': ({ field, value, beside }) =>
      `${field} cannot be ${value} beside ${beside}: the agent of ECS Exec has to write into the container. Set root=writable, or exec=off.`,
    'instances-order': ({ field, value, beside }) =>
      `${field} cannot be ${value}, which is less than ${beside}. Raise it, or set it to 0 to have it derived from the tasks.`,
    'host-arch': ({ field, value, allowed, beside }) =>
      `${field} cannot be ${value}: its processors do not run ${beside}. Use ${allowed}, or leave ${field} out and have it chosen.`,
    'host-gpu': ({ field, value, allowed, beside }) =>
      `${field} has to be a type with as many GPUs as a task of ${beside} takes, and ${value} has too few. Use ${allowed}.`,
    'host-size': ({ field, value, beside }) =>
      `${field} cannot be ${value}: not even one task of ${beside} fits on it. Use a larger type, or leave ${field} out and have it chosen.`,
    'grpc-certificate': ({ field, value, allowed }) =>
      `${field} cannot be ${value} without a certificate: a load balancer passes gRPC through an HTTPS listener only. Give certificate (${allowed}), or use protocol:http.`,
    'auth-with-blue-green': ({ field, value, beside }) =>
      `${field} cannot be ${value} beside ${beside}: ECS shifts traffic at rules that only forward, and a rule that asks who calls does more. Set rollout=rolling, or auth=none.`,
    'bridge-with-blue-green': ({ field, value, beside }) =>
      `${field} cannot be ${value} beside ${beside}: ECS shifts traffic between target groups of addresses, and in bridge a task has none of its own. Set network=awsvpc, or rollout=rolling.`,
    'option-cannot': ({ field, value, allowed, reason }) =>
      `${field} cannot be "${value}" here. ${reason} Use ${allowed}, or pick another combination.`,
  },
  ja: {
    'image-not-in-ecr': ({ value, allowed }) =>
      `egress=endpointsではタスクがパブリックレジストリに届かず、${value}をプルできません。プライベートECR (${allowed})に置くか、egress=natにしてください。`,
    'image-other-region': ({ value, beside, allowed }) =>
      `egress=endpointsかつ${beside}では、別のリージョンにある${value}をプルできません。${allowed}を指定するか、egress=natにしてください。`,
    'size-pair': ({ field, value, beside, allowed }) =>
      `${beside}のとき${field}に指定できるのは${allowed} MiBです。${value}は指定できません。`,
    'secret-region': ({ field, value, beside }) =>
      `${field}の${value}は別のリージョンのシークレットです。${beside}に合わせてそのリージョンのARNを指定するか、シークレットを複製してください。`,
    'only-with': ({ field, beside }) =>
      `${field}は${beside}と一緒に指定したときだけ意味を持ちます。${beside}を指定するか、${field}を外してください。`,
    'needs-too': ({ field, allowed, beside }) =>
      `${beside}には${field}も必要です。${field}を${allowed}の形で指定するか、${beside}を外してください。`,
    'subnets-overlap': ({ field, value }) =>
      `${field}の${value}が、パブリックサブネットにも指定されています。タスクがインターネットに直接さらされないよう、別のプライベートサブネットを指定してください。`,
    'region-other': ({ field, value, beside }) =>
      `${field}のリージョンは${value}で、バンドルのリージョン(${beside})と異なります。同じリージョンのものを指定するか、region=${value}にしてください。`,
    'exec-root': ({ field, value, beside }) =>
      `${beside}のとき、${field}を${value}にはできません。ECS Execのエージェントはコンテナに書き込む必要があります。root=writableまたはexec=offにしてください。`,
    'instances-order': ({ field, value, beside }) =>
      `${field}を、${beside}より小さい${value}にはできません。値を上げるか、0にしてタスク数から決めさせてください。`,
    'host-arch': ({ field, value, allowed, beside }) =>
      `${field}に${value}は指定できません。このタイプのプロセッサは${beside}に対応していません。${allowed}から選ぶか、${field}を外して自動で選ばせてください。`,
    'host-gpu': ({ field, value, allowed, beside }) =>
      `${field}には、${beside}のタスクが使う数のGPUを持つタイプが必要ですが、${value}では足りません。${allowed}を指定してください。`,
    'host-size': ({ field, value, beside }) =>
      `${field}に${value}は指定できません。${beside}のタスクが1つも載りません。より大きいタイプを指定するか、${field}を外して自動で選ばせてください。`,
    'grpc-certificate': ({ field, value, allowed }) =>
      `certificateがないとき、${field}を${value}にはできません。ロードバランサーがgRPCを通すのはHTTPSリスナーだけです。certificate(${allowed})を指定するか、protocol:httpにしてください。`,
    'auth-with-blue-green': ({ field, value, beside }) =>
      `${beside}のとき、${field}を${value}にはできません。ECSがトラフィックを切り替えられるのは転送だけを行うリスナールールで、認証を行うルールでは切り替えられません。rollout=rollingまたはauth=noneにしてください。`,
    'bridge-with-blue-green': ({ field, value, beside }) =>
      `${beside}のとき、${field}を${value}にはできません。ECSが切り替えるのはIPアドレスのターゲットグループで、bridgeのタスクは自分のIPアドレスを持ちません。network=awsvpcまたはrollout=rollingにしてください。`,
    'option-cannot': ({ field, value, allowed, reason }) =>
      `${field}に「${value}」は指定できません。${reason}${allowed}にするか、別の組み合わせを選んでください。`,
  },
} as const satisfies Sentences;
