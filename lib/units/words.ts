import type { System } from '@/lib/units/unit'

export const systemWords: Record<System, string> = {
  government: '政府系统', supervisory: '监委', court: '法院', procuratorate: '检察院', party: '党群系统', other: '其他',
}

export const unitRefusals = {
  nameTaken: '已经有这个名称或者别名的单位。',
  ownAncestor: '上级单位不能是它自己，也不能是它的下级。',
  openWork: '它手里还有没有办完的建议，先交给别的单位再停用。',
  people: '还有人以这个单位的身份登录，先请安全管理员收回身份。',
  children: '它下面还有在用的单位，先给它们换上级。',
} as const
