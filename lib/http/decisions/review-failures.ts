/** Ways to fail that concern decisions which are compared or reviewed. */
export const REVIEW_FAILURES = {
  'manifest-form': {
    status: 400,
    en: 'This is no saikyo-ecs.json that can be read here: see the field. Take it from a bundle as it is.',
    ja: 'ここで読めるsaikyo-ecs.jsonではありません。フィールド名を確認し、バンドルのファイルをそのまま使ってください。',
  },
  'manifest-mismatch': {
    status: 400,
    en: 'The link of this saikyo-ecs.json does not say what its other parts say. Take the file from a bundle as it is.',
    ja: 'このsaikyo-ecs.jsonのリンクが、ほかの部分と一致していません。バンドルのファイルをそのまま使ってください。',
  },
} as const;
