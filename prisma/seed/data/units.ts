/** The county's units under their systems, as they would answer for a suggestion. */
export const DEPARTMENTS = [
  '县发展和改革局', '县教育局', '县科学技术和工业信息化局', '县公安局', '县民政局', '县财政局', '县人力资源和社会保障局', '县自然资源局',
  '市生态环境局青岚分局', '县住房和城乡建设局', '县交通运输局', '县水利局', '县农业农村局', '县林业局', '县商务局', '县文化和旅游局',
  '县卫生健康局', '县应急管理局', '县市场监督管理局', '县综合行政执法局',
] as const

/** The second tier of dispatch (政府系统的转办). */
export const DISPATCHER = '县政府办公室督查室'

export const OTHERS = [
  { system: 'supervisory', name: '县监察委员会' },
  { system: 'court', name: '县人民法院' },
  { system: 'procuratorate', name: '县人民检察院' },
  { system: 'party', name: '县委社会工作部' },
  { system: 'party', name: '共青团青岚县委员会' },
  { system: 'party', name: '县残疾人联合会' },
] as const

export const TOWNSHIPS = [
  '城关镇', '云溪镇', '石桥镇', '白鹭镇', '青泥镇', '松岭镇', '杉坪镇', '龙潭镇', '枫香镇', '黄泥铺镇',
  '清水乡', '马鞍乡', '茶店乡', '双河乡', '大坳乡', '竹林乡', '高寨乡', '月亮坪乡', '雪峰乡',
] as const

export const VILLAGES = [
  '大坪村', '岩脚村', '新寨村', '桐木村', '上河村', '下河村', '柏杨村', '麻柳村', '长冲村', '白果村', '油房村', '马家湾村', '青杠村', '石门村',
  '水井村', '花园村', '凉风村', '红岩村', '沙坝村', '金竹村', '老鹰村', '板栗村', '茶园村', '龙井村', '响水村', '田坝村', '瓦窑村', '梨树村',
] as const
