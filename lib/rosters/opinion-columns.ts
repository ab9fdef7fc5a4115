import type { Column } from '@/lib/rosters/roster'

/** A hotline's orders and an office's own ledger of what people said, as they are exported (domain G5, G6). */
// prettier-ignore
export const OPINION_COLUMNS: readonly [Column, ...Column[]] = [
  { reading: 'text', label: '反映内容', heads: ['反映内容', '诉求内容', '内容', '工单内容', '主要内容', '事项内容', '诉求描述', '问题描述', '来电内容', '说了什么', '意见内容', '群众意见'], example: '粮站巷从菜市场到中心小学一段没有路灯，孩子晚上放学看不见路。' },
  { reading: 'number', label: '工单编号', heads: ['工单编号', '工单号', '编号', '流水号', '受理编号', '订单号', '工单流水号', '诉求编号'], example: '12345-20260305-0142' },
  { reading: 'takenOn', label: '受理时间', heads: ['受理时间', '受理日期', '来电时间', '登记时间', '登记日期', '反映时间', '收到时间', '诉求时间', '创建时间', '时间', '日期'], example: '2026-03-05 14:20' },
  { reading: 'name', label: '来电人', heads: ['来电人', '反映人', '诉求人', '姓名', '来电人姓名', '反映人姓名', '诉求人姓名', '联系人', '市民姓名', '群众姓名', '称呼'], example: '', isPersonal: true },
  { reading: 'phone', label: '联系电话', heads: ['联系电话', '电话', '来电号码', '手机号', '手机', '联系方式', '电话号码', '反映人电话', '诉求人电话', '来电人电话', '联系号码'], example: '', isPersonal: true },
  { reading: 'address', label: '住址', heads: ['住址', '家庭住址', '联系地址', '反映人地址', '来电人地址', '诉求人地址', '家庭地址'], example: '', isPersonal: true },
  { reading: 'place', label: '事发地点', heads: ['事发地点', '地点', '事发地址', '诉求地点', '问题地点', '发生地点', '地址', '事件地址', '所在位置', '诉求地址'], example: '云溪镇粮站巷' },
  { reading: 'category', label: '类别', heads: ['类别', '内容类别', '诉求类别', '事项类别', '分类', '内容分类', '一级分类', '归口类别', '事项分类', '诉求分类'], example: '城建环资' },
  { reading: 'channel', label: '渠道', heads: ['渠道', '来源', '反映渠道', '诉求来源', '反映方式', '受理渠道', '工单来源'], example: '12345 热线' },
  { reading: 'station', label: '站点', heads: ['站点', '联络站', '代表站点', '反映站点', '接收站点'], example: '' },
  { reading: 'unit', label: '承办单位', heads: ['承办单位', '办理单位', '主办单位', '处置单位', '责任单位', '处理单位', '承办部门', '办理部门', '处理部门'], example: '县住房和城乡建设局' },
  { reading: 'answer', label: '办理结果', heads: ['办理结果', '答复', '答复内容', '处理结果', '处置结果', '办理情况', '回复内容', '办结意见', '处理情况', '答复意见'], example: '已经装好六盏路灯。' },
  { reading: 'answeredOn', label: '答复时间', heads: ['答复时间', '答复日期', '回复时间', '办结时间', '办结日期', '处置时间', '办复时间', '完成时间'], example: '2026-03-11' },
  { reading: 'grade', label: '回访评价', heads: ['回访评价', '满意度', '回访满意度', '评价', '回访结果', '群众评价', '是否满意', '回访', '满意情况'], example: '满意' },
  { reading: 'sameAs', label: '同一件事的工单编号', heads: ['同一件事的工单编号', '关联工单', '关联工单号', '主工单', '主工单号', '重复工单', '重复件', '并案编号', '合并工单', '合并工单号'], example: '' },
]
