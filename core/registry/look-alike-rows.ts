/**
 * Confusable characters that the package's data (confusables.ts) lacks or treats differently: `image=characters`.
 * Sources: small capitals of Unicode's phonetic blocks; for Japanese, pairs of a gothic and a mincho typeface (BIZ UDP,
 * Noto CJK) that differ by the length of a stroke or a serif, and variant forms of one ideograph (JIS X 0213 beside
 * Joyo forms).
 * Excluded: ideographs that people tell apart in names (大田 and 太田, 斎藤 and 斉藤).
 */
const letters = [
  'a=ᴀ b=ʙßьᑲᑳ c=ᴄ🅮 d=ᴅ e=ᴇꞓ g=ɢ h=ʜ j=ᴊȷ k=ᴋĸ l=ʟ1|丨 m=ᴍʍм n=ɴп o=0○◯⚪ p=ᴘ r=ʀ s=ꜱ t=ᴛ u=ᴜ v=ᴠ w=ᴡ y=ʏ z=ᴢ x=✕✖',
  'ae=æ oe=œ',
];
const kana = [
  'あ=ぁ い=ぃ う=ぅ え=ぇ お=ぉ つ=っ や=ゃ ゆ=ゅ よ=ょ わ=ゎ か=ゕ け=ゖ り=リㇼ へ=ヘㇸ',
  'ア=ァ 亻=イィ ウ=ゥ 工=エェ オ=ォ ツ=ッ ヤ=ャ ユ=ュ ヨ=ョ彐 ワ=ヮ 力=カヵ ケ=ヶ ク=ㇰ シ=ㇱ ス=ㇲ 卜=トㇳ ヌ=ㇴ 八=ハㇵ ヒ=ㇶ フ=ㇷ ホ=ㇹ 厶=ㇺ ラ=ㇻ ル=ㇽ レ=ㇾ 口=ロㇿ',
];
const ideographs = [
  '口=囗□ 二=ニ゠ 夕=タ 千=チ干于 三=ミ 才=オ 又=ヌ 七=セ 匕=ヒ 厶=ム 乂=メ 丿=ノ ー=一 サ=廾',
  '日=曰 土=士圡 未=末 己=已巳 治=冶 烏=鳥 戊=戌戍 侯=候 祟=崇 微=徴 網=綱 人=入 八=ハ',
  '高=髙 崎=﨑 吉=𠮷 増=增 徳=德 青=靑 清=淸 静=靜 戸=戶户 呂=吕 内=內 録=錄 緑=綠 説=說 税=稅 冊=册 歩=步 巻=卷 横=橫 黄=黃 尚=尙 衛=衞',
  '産=產 彦=彥 顔=顏 温=溫 郎=郞 郷=鄕鄉 既=旣 姫=姬 毎=每 教=敎 黒=黑 富=冨 邊=邉 瀬=瀨 槙=槇 真=眞',
];

export const ownLookAlikes: readonly string[] = [...letters, ...kana, ...ideographs];
