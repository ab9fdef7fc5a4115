/** What a congress does not take in hand, and where it belongs instead (domain D2). */
export const WAYS = ['emergency', 'court', 'arbitration', 'discipline', 'petition', 'disclosure', 'hotline', 'secret', 'unlawful', 'personal', 'repeated', 'other'] as const
export type Way = (typeof WAYS)[number]

/** `label` for whoever declines, `where` said to the person. The numbers are the national ones. */
export const wayWords: Record<Way, { label: string; where: string }> = {
  emergency: { label: '急事', where: '正在发生的急事请马上打 110（报警）、119（火警）、120（急救）、122（交通事故）。' },
  court: { label: '诉讼', where: '打官司、判决、执行的事请找受理的人民法院，电话 12368。' },
  arbitration: { label: '仲裁、行政复议', where: '劳动争议请找劳动人事争议仲裁委员会，不服行政决定请找行政复议机构；不清楚找哪一家，可以打 12348 问。' },
  discipline: { label: '检举控告', where: '检举公职人员违纪违法，请找纪委监委，电话 12388。' },
  petition: { label: '信访', where: '已经走信访的事请找受理的信访局，由它告知进度和复查的办法。' },
  disclosure: { label: '政府信息公开', where: '要政府的文件和数据，请向掌握它的机关申请政府信息公开。' },
  hotline: { label: '一般求助、咨询', where: '停水停电、找人办事这类求助和咨询，打 12345 最快。' },
  secret: { label: '涉及秘密、隐私', where: '涉及国家秘密、商业秘密、别人隐私的内容不能在这里写，请当面向有关机关反映。' },
  unlawful: { label: '违反法律、公序良俗', where: '这些内容不能受理。' },
  personal: { label: '只关个人的私事', where: '邻里、家庭、买卖的纠纷，可以请村（居）人民调解委员会调解，或者打 12348 问律师。' },
  repeated: { label: '正在办、已经办过', where: '同一件事正在办或者已经办过，请用原来的查询码看进度；有新的情况可以再写。' },
  other: { label: '其他', where: '' },
}

export type Hint = { way: Way; where: string }

// Told by the words that people use; a hint and never a refusal, so a few too many do no harm.
const SIGNS: readonly [Way, RegExp][] = [
  ['emergency', /着火|起火了|失火|正在打架|抢劫|入室|燃气泄漏|煤气泄漏|晕倒|昏迷|溺水|跳楼|轻生|车祸|报警/],
  ['court', /法院|判决|起诉|打官司|上诉|开庭|强制执行|申请再审/],
  ['arbitration', /仲裁|行政复议/],
  ['discipline', /举报|检举|受贿|行贿|贪污|索贿|吃拿卡要|以权谋私/],
  ['petition', /信访|上访/],
  ['disclosure', /信息公开|公开.{0,6}(文件|合同|台账)/],
]

/** Other channels that this text seems to belong to; the person may still go on. */
export const hintsFor = (text: string): Hint[] => SIGNS.flatMap(([way, sign]) => (sign.test(text) ? [{ way, where: wayWords[way].where }] : []))
