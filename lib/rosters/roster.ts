import { z } from 'zod'
import { OPINION_COLUMNS } from '@/lib/rosters/opinion-columns'

/** What a roster lists. */
export const ROSTER_KINDS = ['deputies', 'units'] as const
/** What came on paper, and is recorded by a table. */
export const PAPER_KINDS = ['replies', 'evaluations'] as const
export const KINDS = [...ROSTER_KINDS, ...PAPER_KINDS, 'stations', 'opinions'] as const
export type Kind = (typeof KINDS)[number]

export type Reading = string
export type Column = { reading: Reading; label: string; /** How offices head this column. */ heads: readonly string[]; example: string; /** Says who somebody is: no content of it is kept or shown with the run. */ isPersonal?: true }

/** The columns a roster may have, in the order of the empty form that is handed out. The first is the one it cannot do without. */
export const COLUMNS: Record<Kind, readonly [Column, ...Column[]]> = {
  deputies: [
    { reading: 'name', label: '姓名', heads: ['姓名', '代表姓名', '代表'], example: '石望山' },
    { reading: 'gender', label: '性别', heads: ['性别'], example: '男' },
    { reading: 'ethnicity', label: '民族', heads: ['民族'], example: '苗族' },
    { reading: 'bornOn', label: '出生年月', heads: ['出生年月', '出生日期', '出生年月日'], example: '1975-08' },
    { reading: 'party', label: '政党', heads: ['政党', '党派', '政治面貌'], example: '中共党员' },
    { reading: 'employer', label: '工作单位及职务', heads: ['工作单位及职务', '单位及职务', '工作单位', '单位职务', '职务'], example: '云溪镇中学校长' },
    { reading: 'certificate', label: '代表证号', heads: ['代表证号', '证号', '代表证编号'], example: 'QL0042' },
    { reading: 'district', label: '选区或选举单位', heads: ['选区', '选举单位', '选区/选举单位', '选区或选举单位'], example: '云溪镇第三选区' },
    { reading: 'delegation', label: '代表团', heads: ['代表团', '所在代表团'], example: '云溪镇代表团' },
    { reading: 'group', label: '代表小组', heads: ['代表小组', '小组', '所在小组'], example: '云溪镇第一代表小组' },
    { reading: 'phone', label: '手机号', heads: ['手机号', '手机', '联系电话', '电话', '手机号码', '联系方式'], example: '13800005678' },
  ],
  units: [
    { reading: 'name', label: '单位名称', heads: ['单位名称', '单位', '名称', '承办单位'], example: '县交通运输局' },
    { reading: 'system', label: '系统', heads: ['系统', '所属系统', '类别'], example: '政府' },
    { reading: 'parent', label: '上级单位', heads: ['上级单位', '主管单位', '上级', '主管部门'], example: '' },
    { reading: 'aliases', label: '别名', heads: ['别名', '简称', '其他名称', '曾用名'], example: '交通局、交运局' },
    { reading: 'phone', label: '电话', heads: ['电话', '联系电话', '办公电话'], example: '0855-8220142' },
    { reading: 'duties', label: '职责', heads: ['职责', '主要职责', '职能', '备注'], example: '公路建设和养护、客货运管理' },
  ],
  stations: [
    { reading: 'name', label: '站点名称', heads: ['站点名称', '名称', '联络站名称', '家站名称', '站点', '联络站', '代表之家'], example: '云溪镇大坪村代表联络站' },
    { reading: 'tier', label: '类别', heads: ['类别', '类型', '站点类别', '级别'], example: '代表联络站' },
    { reading: 'town', label: '乡镇', heads: ['乡镇', '街道', '乡镇街道', '乡镇（街道）', '所在乡镇'], example: '云溪镇' },
    { reading: 'village', label: '村或者社区', heads: ['村', '社区', '村社区', '村（社区）', '村或者社区', '所在村'], example: '大坪村' },
    { reading: 'address', label: '地址', heads: ['地址', '详细地址', '站点地址'], example: '村民委员会便民服务大厅旁' },
    { reading: 'opening', label: '开放时间', heads: ['开放时间', '接待时间'], example: '工作日 9:00—17:00' },
    { reading: 'phone', label: '电话', heads: ['电话', '联系电话', '站点电话'], example: '0855-8220142' },
    { reading: 'areaSquare', label: '面积', heads: ['面积', '面积平方米', '建筑面积', '面积（平方米）'], example: '60' },
    { reading: 'openedOn', label: '挂牌日期', heads: ['挂牌日期', '成立时间', '建成时间', '挂牌时间'], example: '2018-09-01' },
    { reading: 'functions', label: '功能', heads: ['功能', '主要功能'], example: '接待选民、收集群众意见' },
    { reading: 'place', label: '坐标', heads: ['坐标', '经纬度', '位置'], example: '27.72, 109.18' },
    { reading: 'facts', label: '介绍', heads: ['介绍', '简介', '情况', '备注'], example: '' },
    { reading: 'head', label: '站长', heads: ['站长', '负责人'], example: '' },
    { reading: 'liaison', label: '联络员', heads: ['联络员', '专干', '联系人'], example: '' },
  ],
  opinions: OPINION_COLUMNS,
  replies: [
    { reading: 'number', label: '编号', heads: ['编号', '建议编号', '案号', '建议号', '件号'], example: '0042' },
    { reading: 'term', label: '届次', heads: ['届次', '会次', '会议届次', '届次会议'], example: '十八届五次' },
    { reading: 'unit', label: '承办单位', heads: ['承办单位', '主办单位', '答复单位', '办理单位', '单位'], example: '县交通运输局' },
    { reading: 'letterNumber', label: '答复文号', heads: ['答复文号', '文号', '复函文号', '发文字号'], example: '青交建复〔2026〕18 号' },
    { reading: 'issuedOn', label: '答复时间', heads: ['答复时间', '答复日期', '办复时间', '办复日期', '复函日期', '回复时间'], example: '2026-06-01' },
    { reading: 'resultClass', label: '办理结果', heads: ['办理结果', '结果类别', '答复类别', '答复类型', '办理结果分类'], example: 'B' },
    { reading: 'signedBy', label: '签发人', heads: ['签发人', '签发', '签发领导'], example: '龙小满' },
    { reading: 'text', label: '答复内容', heads: ['答复内容', '答复正文', '答复要点', '办理情况', '答复意见'], example: '已列入今年养护计划，十月底前完工。' },
    { reading: 'reason', label: '没有解决的原因', heads: ['没有解决的原因', '未解决原因', '原因', '不能解决的原因'], example: '' },
    { reading: 'reportedTo', label: '向哪里反映过', heads: ['向哪里反映过', '已向上反映', '反映情况'], example: '' },
    { reading: 'promise', label: '承诺事项', heads: ['承诺事项', '承诺', '承诺内容'], example: '完成三公里路面修复' },
    { reading: 'promiseDueOn', label: '完成时限', heads: ['完成时限', '承诺时限', '兑现时限'], example: '2026-10-31' },
    { reading: 'responsible', label: '责任人', heads: ['责任人', '承诺责任人'], example: '龙小满' },
  ],
  evaluations: [
    { reading: 'number', label: '编号', heads: ['编号', '建议编号', '案号', '建议号', '件号'], example: '0042' },
    { reading: 'term', label: '届次', heads: ['届次', '会次', '会议届次', '届次会议'], example: '十八届五次' },
    { reading: 'unit', label: '承办单位', heads: ['承办单位', '主办单位', '答复单位', '办理单位', '单位'], example: '' },
    { reading: 'attitude', label: '态度评价', heads: ['态度评价', '办理态度', '对办理态度', '对办理态度的评价', '态度'], example: '满意' },
    { reading: 'result', label: '结果评价', heads: ['结果评价', '办理结果评价', '对办理结果', '对办理结果的评价', '结果'], example: '基本满意' },
    { reading: 'grade', label: '总的评价', heads: ['总的评价', '评价', '代表评价', '满意度', '评价等次', '评价结果', '是否满意', '总体评价'], example: '' },
    { reading: 'evaluatedOn', label: '评价时间', heads: ['评价时间', '评价日期', '反馈时间', '反馈日期'], example: '2026-06-20' },
    { reading: 'reason', label: '理由', heads: ['理由', '不满意原因', '不满意的理由', '意见', '代表意见', '具体意见'], example: '' },
  ],
}

export const isPaper = (kind: Kind) => (PAPER_KINDS as readonly Kind[]).includes(kind)

/** Who may bring it in. */
export const permissionFor: Record<Kind, 'people.manage' | 'suggestion.import' | 'station.import' | 'opinion.import'> = { deputies: 'people.manage', units: 'people.manage', stations: 'station.import', opinions: 'opinion.import', replies: 'suggestion.import', evaluations: 'suggestion.import' }

/** What an import run keeps in its columns; parsed where it is read. */
export const Mapping = z.object({
  sheet: z.string(),
  headingRow: z.number(),
  headings: z.array(z.string()),
  readings: z.array(z.string()),
  samples: z.array(z.string()),
  /** New delegations and groups that are not to be created. */
  leftOut: z.array(z.string()),
})
export type Mapping = z.infer<typeof Mapping>

export const Counts = z.object({
  total: z.number(), created: z.number(), changed: z.number(), unchanged: z.number(), refused: z.number(),
  newDelegations: z.array(z.string()), newGroups: z.array(z.string()), failure: z.string().optional(),
})
export type Counts = z.infer<typeof Counts>

export const Faults = z.array(z.object({ row: z.number(), column: z.string(), written: z.string(), problem: z.string(), fix: z.string() }))
export type Fault = z.infer<typeof Faults>[number]

/** One row of the file by what its columns are taken for, with its number in the file. */
export type Line = { row: number; cells: Record<Reading, string> }

export const labelOf = (kind: Kind, reading: Reading): string => COLUMNS[kind].find((column) => column.reading === reading)?.label ?? ''
