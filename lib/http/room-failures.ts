/** Ways to fail that concern a workshop room. */
export const ROOM_FAILURES = {
  'no-room': {
    status: 404,
    en: 'There is no room of this code. Look at the screen again; a room is deleted 30 days after its last change.',
    ja: 'このコードのルームはありません。画面のコードをもう一度確認してください。ルームは最後の変更から30日で削除されます。',
  },
  'room-closed': {
    status: 410,
    en: 'This room is closed. Its result and the exports can still be read.',
    ja: 'このルームは終了しました。結果とエクスポートは引き続き利用できます。',
  },
  'room-full': {
    status: 409,
    en: 'This room has taken as much as a room can: 1,000 people, 500 doubts or 100,000 changes. Open another one.',
    ja: 'このルームは上限（1,000人、疑問500件、変更100,000件）に達しています。別のルームを開いてください。',
  },
  'room-key': {
    status: 401,
    en: 'This needs a key of the room: Authorization: Bearer with the token of a participant, or the key of the facilitator.',
    ja: 'ルームのキーが必要です。参加者のトークンかファシリテーターのキーをAuthorization: Bearerで送ってください。',
  },
  'facilitator-only': {
    status: 403,
    en: 'Only the facilitator can do this, or someone whom the facilitator has promoted.',
    ja: 'この操作ができるのは、ファシリテーターと、ファシリテーターが指名した人だけです。',
  },
  'participant-only': {
    status: 403,
    en: 'Only people in the room can do this. Join it first; a facilitator has no vote without joining.',
    ja: 'この操作ができるのはルームの参加者だけです。先に参加してください。ファシリテーターも、参加しなければ投票できません。',
  },
  'not-now': {
    status: 409,
    en: 'The room is in a phase in which this cannot be done. See the phases allowed.',
    ja: '現在の段階ではこの操作はできません。操作できる段階を確認してください。',
  },
  'not-in-room': {
    status: 400,
    en: 'This is not in the room. See the field and what is allowed.',
    ja: 'このルームにないものが指定されています。フィールド名と指定できる値を確認してください。',
  },
  'not-revealed': {
    status: 409,
    en: 'The votes are still secret. There is a result once the facilitator has revealed them.',
    ja: '投票はまだ公開されていません。ファシリテーターが公開すると結果を見られます。',
  },
  'room-name': {
    status: 400,
    en: 'A name has 1 to 40 characters on one line, without control characters.',
    ja: '名前は1行で1〜40文字です。制御文字は使えません。',
  },
  'room-reason': {
    status: 400,
    en: 'A reason has 1 to 500 characters on one line. Who says 1 or 2 gives one.',
    ja: '理由は1行で1〜500文字です。1または2を選んだ場合は必須です。',
  },
  'room-value': {
    status: 400,
    en: 'This value cannot be used. See the field and what is allowed.',
    ja: 'この値は使えません。フィールド名と指定できる値を確認してください。',
  },
  'no-needs': {
    status: 400,
    en: 'A room needs 1 to 30 requirements to vote on: give a scenario, or need.',
    ja: 'ルームには投票の対象となる要件が1〜30個必要です。scenarioかneedを指定してください。',
  },
} as const;
