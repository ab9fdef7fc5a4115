/** What the ledgers of earlier years name; none of it is among the matters that are played. */
export const LEDGER_MATTERS = [
  { what: '集镇增建公共厕所', category: '城建环资', unit: '县住房和城乡建设局' },
  { what: '增划停车泊位', category: '城建环资', unit: '县综合行政执法局' },
  { what: '农贸市场改造', category: '财政经济', unit: '县商务局' },
  { what: '建设文化小广场', category: '教科文卫', unit: '县文化和旅游局' },
  { what: '增设公交候车亭', category: '城建环资', unit: '县交通运输局' },
  { what: '设立快递服务点', category: '财政经济', unit: '县商务局' },
  { what: '完善地名标志牌', category: '社会建设', unit: '县民政局' },
  { what: '扶持茶叶加工作坊', category: '农业农村', unit: '县农业农村局' },
  { what: '公布林地界线', category: '农业农村', unit: '县林业局' },
  { what: '开展技能培训', category: '社会建设', unit: '县人力资源和社会保障局' },
  { what: '配备气象预警喇叭', category: '农业农村', unit: '县应急管理局' },
  { what: '修复旧戏台', category: '教科文卫', unit: '县文化和旅游局' },
  { what: '规范食品小摊点', category: '社会建设', unit: '县市场监督管理局' },
] as const
