/** 演習の画面の言葉。演習の名前と解説は、回答の後だけに表示します。 */
import type { OrderSubject, TrainingAnswer } from '../../../core/training/exercise.ts';
import type { ExerciseId } from '../../../core/training/exercises.ts';
import type { ExerciseTexts } from './exercise-texts.ts';
import type { texts as english } from './texts.en.ts';

const subjects: Record<OrderSubject, string> = {
  payment: '送金',
  payouts: '一括送金',
  cosignature: '連署',
  control: '口座の管理権限',
  harvesting: '委任ハーベスティング',
  registry: '登録簿への登録',
  data: '口座のメタデータ',
  token: 'モザイクの発行',
};

const answers: Record<TrainingAnswer, string> = { sign: '署名する', refuse: '署名しない' };
const should: Record<TrainingAnswer, string> = {
  sign: '正解は「署名する」です。',
  refuse: '正解は「署名しない」です。',
};

const exercises: Record<ExerciseId, ExerciseTexts> = {
  'symbol-payment': {
    name: '依頼書どおりのSymbolの送金',
    lesson: '口座、送金先、金額、メッセージ、ネットワークが依頼書と一致し、警告もありません。',
  },
  'nem-payment': {
    name: '依頼書どおりのNEMの送金（XEMをモザイクとして添付）',
    lesson: 'NEMでは、XEMをモザイクとして添付できます。形式は異なりますが、金額は依頼書と一致しています。',
  },
  'hot-drain': {
    name: '口座の全額流出',
    lesson:
      '依頼書は10 XEM、依頼は約5億2,300万 XEMです。2018年のコインチェックの事件でも、最初に10 XEMが試されました。金額は1桁ずつ照合してください。',
  },
  'altered-recipient': {
    name: '送金先の改ざん',
    lesson:
      '送金先だけが異なります。未登録のアドレスというだけでは誤りといえないため、警告は表示されません。依頼書との照合でしか見つけられません。2024年のDMM Bitcoinの流出では、署名の前に依頼が改ざんされました。',
  },
  'altered-amount': {
    name: '金額の改ざん',
    lesson: '1桁多く、10倍の金額です。依頼書の金額をInkanは知りません。桁の区切りごとに照合してください。',
  },
  'look-alike': {
    name: 'よく似たアドレス',
    lesson:
      '先頭と末尾がKanto Tradingのアドレスと同じで、途中が異なります。「危険」の警告に、異なる部分が示されます。アドレスは全体を照合してください。',
  },
  'alias-recipient': {
    name: 'アドレスの代わりのネームスペース',
    lesson:
      'ネームスペースがどの口座を指すかは、送金の実行時に決まります。それまでは、所有者が別の口座に変更できます。依頼元にアドレスでの指定を求めてください。',
  },
  'fee-drain': {
    name: '手数料による流出',
    lesson: '送金先と金額は一致していますが、手数料が9,000 XYMです。手数料も出金です。必ず確認してください。',
  },
  'published-words': {
    name: 'メッセージに含まれるニーモニック',
    lesson:
      'メッセージは誰でも読むことができ、消せません。書き込まれたニーモニックのウォレットは、すぐに資産を失います（この演習では、公開されている練習用のものです）。',
  },
  'levy-mosaic': {
    name: 'XEMに似た名前のモザイク',
    lesson:
      'モザイクの名前はnem:xemではなくnern:xemです。価値のない別のモザイクで、送金のたびに送金元からlevy（徴収金）が引かれるおそれもあります。',
  },
  'harvesting-message': {
    name: '送金に含まれるハーベスティングの委任',
    lesson:
      'メッセージが、未知のノードに鍵を渡す委任の依頼になっています。ノードはこの口座でハーベスティングを行えるようになります。依頼書には記載がありません。',
  },
  'forty-payouts': {
    name: '依頼書どおりの40件の一括送金',
    lesson: '件数、合計、各行のすべてが依頼書と一致しています。一括送金の安全は、1件ごとの照合によって決まります。',
  },
  'altered-payouts': {
    name: '40件のうち1件の送金先の改ざん',
    lesson:
      '件数と合計は一致していますが、39件目の送金先が異なります。合計の一致は、各行の一致を意味しません。金額の大きいものから送金先を照合してください。',
  },
  'treasury-payment': {
    name: '3人中2人の署名が必要な口座からの送金',
    lesson:
      'アグリゲートとハッシュロックは、Inkanが作成します。「参考」は、後で戻る保証金と、まだ足りない署名についての説明です。',
  },
  'known-cosignature': {
    name: '同僚が作成した送金への連署',
    lesson:
      '連署により共同の口座から出金されるため、「危険」が表示されます。送金先、金額、メッセージは依頼書と一致しており、承認済みの内容です。',
  },
  'nem-cosignature': {
    name: '同僚が作成したNEMの送金への連署',
    lesson:
      '「危険」は共同の口座からの出金を示すもので、依頼書と一致しています。連署の取引は、含まれる取引をもとにInkanが作成します。',
  },
  'gift-with-drain': {
    name: '入金に隠された出金',
    lesson:
      '1件目は1 XYMの入金、2件目はこの口座からの700 XYMの出金です。連署は、含まれるすべての取引への同意になります。',
  },
  'foreign-hash-lock': {
    name: '他者の取引のための保証金',
    lesson:
      '送金ではなく、この金庫が署名していない取引のための保証金です。その取引が成立しなければ、保証金は戻りません。',
  },
  'multisig-set-up': {
    name: '依頼書どおりのマルチシグ口座の設定',
    lesson:
      '管理権限の変更には、必ず「危険」が表示されます。口座、3人の連署者、必要署名数（3人中2人）が依頼書と一致していれば、署名できます。',
  },
  'weak-quorum': {
    name: '1人の署名で足りる設定',
    lesson: '依頼書は3人中2人、依頼は3人中1人です。連署者の誰か1人だけで、口座の全額を送金できてしまいます。',
  },
  'hidden-ownership-change': {
    name: '送金と同時に行われる管理権限の変更',
    lesson:
      '送金は依頼書と一致しています。しかし2件目の取引により、口座は第三者のマルチシグ口座になります。2025年のBybitの事件では、送金に見える画面で管理権限の変更に署名しました。',
  },
  'harvesting-link': {
    name: '依頼書どおりの委任ハーベスティング',
    lesson: 'リンクする鍵は依頼書と一致しています。この鍵でハーベスティングはできますが、送金はできません。',
  },
  'harvesting-stranger': {
    name: '未知の鍵への委任ハーベスティング',
    lesson: '取引の種類は依頼書のとおりですが、鍵が異なります。鍵もアドレスと同じように照合してください。',
  },
  'nem-importance': {
    name: 'NEMのインポータンスの未知の鍵への委任',
    lesson: 'NEMのアカウントキーリンクは、口座のインポータンスを委任する取引です。鍵が依頼書と異なります。',
  },
  'account-data': {
    name: '依頼書どおりの口座のメタデータ',
    lesson: 'キーと内容は依頼書と一致しています。「注意」は、既存のデータがある場合の書き込み方法についての説明です。',
  },
  'token-levy': {
    name: '隠されたlevyのあるモザイク',
    lesson: '依頼書では、levy（徴収金）はありません。依頼では、送金のたびに0.5 XEMが第三者に支払われます。',
  },
  'new-contact': {
    name: '依頼書どおりの連絡先の登録',
    lesson:
      '名前とアドレスは依頼書と一致しています。登録後は名前が信頼されるため、アドレスの全体を慎重に照合してください。',
  },
  'swapped-contact': {
    name: '登録済みの名前への別のアドレスの登録',
    lesson:
      'Kanto Tradingの名前で第三者のアドレスが登録されると、次の送金がそこへ送られるおそれがあります。Inkanは受け付けません。',
  },
  expired: {
    name: '有効期限切れの依頼',
    lesson:
      '有効期限を1時間過ぎており、ネットワークは受け付けません。新しい依頼を求め、全体をもう一度照合してください。',
  },
  'wrong-network': {
    name: 'メインネットの依頼',
    lesson: '依頼書はテストネットの送金です。この金庫にはメインネットの口座がないため、受け付けません。',
  },
  'signed-before': {
    name: '署名済みの依頼',
    lesson:
      'すでに署名が含まれています。同じ依頼に2回署名すると、二重払いのおそれがあります。先に署名した担当者を確認してください。',
  },
  'damaged-text': {
    name: '破損した依頼',
    lesson: '末尾が欠けています。全体を読み取れない依頼には署名できません。もう一度表示を求めてください。',
  },
  'private-key': {
    name: '依頼の代わりの秘密鍵',
    lesson:
      '送金に秘密鍵は必要ありません。Inkanは受け付けず、内容も残しません。秘密鍵を求められたら、責任者に報告してください。',
  },
};

export const texts: typeof english = {
  title: '署名の演習',
  lead: '公開された鍵で、その場で作成した演習用の依頼です。正しい依頼と攻撃があります。承認済みの依頼書と照合し、署名するか判断してください。',
  round: 'すべての演習',
  roundLead: '毎回異なる順番で出題し、採点します。回答はすべて、この端末の記録に残ります。',
  learner: '受講者の名前（記録に残ります。空欄でもかまいません）',
  start: (count) => `はじめから行う（${count}問）`,
  goOn: '続きを行う',
  single: '1問ずつ行う',
  number: (at) => `演習${at}`,
  states: { right: '正解', wrong: '不正解' },
  order: '承認済みの依頼書',
  orderLead: '承認済みの内容です。依頼を開き、照合してください。',
  lines: (count) => `送金の明細（${count}件）`,
  open: '依頼を開く',
  toList: '演習の一覧へ',
  toLog: '記録を開く',
  question: '署名しますか。',
  wasSigned: 'この依頼に署名しました。',
  toResult: '結果を表示',
  answers,
  should,
  right: '正解です',
  wrong: '不正解です',
  gaveAway: '見分けるポイント',
  explained: '依頼書で説明できる警告',
  agrees: '警告はなく、依頼書とすべて一致しています。',
  field: '項目',
  ordered: '依頼書',
  requested: '依頼',
  nothing: 'なし',
  next: '次の演習',
  logged: '回答を記録しました。',
  underWay: (answered, of, right) => `${of}問中${answered}問回答、正解${right}問`,
  done: (right, of) => `演習を終了しました：${of}問中${right}問正解。結果は記録に残っています。`,
  subjects,
  exercises,
};
