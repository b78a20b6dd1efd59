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
  'no-review': {
    status: 404,
    en: 'There is no review of this id here. It was deleted, its time is over, or the address was cut short.',
    ja: 'このIDのレビューはありません。削除されたか、保存期間が過ぎたか、アドレスが途中で切れています。',
  },
  'remark-text': {
    status: 400,
    en: 'This text is empty, too long or holds characters that cannot be shown. A name takes 60 characters in one line, a text 2,000.',
    ja: 'テキストが空か、長すぎるか、表示できない文字を含んでいます。名前は改行なしで60文字、本文は2,000文字までです。',
  },
  'remark-target': {
    status: 400,
    en: 'A comment is about a fact, a requirement, a cell (combination and requirement), or, without any of them, the decision.',
    ja: 'コメントの対象は、事実、要件、セル(構成と要件の組)のいずれかです。どれも指定しなければ決定全体へのコメントになります。',
  },
  'reason-missing': {
    status: 400,
    en: 'Say why: an objection and a note need a reason, so that it can be answered.',
    ja: '理由を書いてください。反対と留意事項つきの賛成には理由が必要です。',
  },
  'next-unknown': {
    status: 400,
    en: 'Name the review of the decision that takes its place: another one that is here and is not superseded itself.',
    ja: '代わりになる決定のレビューを指定してください。このサーバーにあり、それ自身は置き換えられていない別のレビューに限ります。',
  },
  'author-key': {
    status: 401,
    en: 'Only the author may do this. Send the authorKey that the creation answered with, as Authorization: Bearer.',
    ja: 'この操作は作成者だけができます。作成時に受け取ったauthorKeyを、Authorization: Bearerで送ってください。',
  },
  'author-only': {
    status: 403,
    en: "This is not the author's key of this review. It was shown once, when the review was made.",
    ja: 'このレビューの作成者のキーではありません。キーはレビューを作成したときに一度だけ表示されます。',
  },
  'review-superseded': {
    status: 409,
    en: 'Another decision has taken the place of this one, so nothing more is said of it. Speak at the review of the next one.',
    ja: 'この決定は別の決定に置き換えられたため、もう意見を追加できません。新しい決定のレビューに書いてください。',
  },
  'review-full': {
    status: 409,
    en: 'This review holds as many remarks as it can. Sum them up in a new one.',
    ja: 'このレビューの意見は上限に達しました。まとめたうえで、新しいレビューを作成してください。',
  },
  'status-order': {
    status: 409,
    en: 'The status goes forward only: proposed, accepted, superseded.',
    ja: 'ステータスは、提案中、承認済み、置き換え済みの順にだけ進められます。',
  },
} as const;
