import type { FieldOf } from '@/components/settings/form-of'

/** A year's plan in one sentence, from today to the end of the year. */
export const planFields = (today: string): FieldOf[] => [
  { name: 'rhythm', label: '多久一次', kind: 'choice', value: 'monthly', options: [{ value: 'monthly', label: '每月一天' }, { value: 'weekly', label: '每周一天' }] },
  { name: 'at', label: '第几天', kind: 'number', value: '15', hint: '每月的写几号；每周的写 1 到 7，1 是星期一' },
  { name: 'from', label: '从哪天起', kind: 'day', value: today },
  { name: 'until', label: '到哪天止', kind: 'day', value: `${today.slice(0, 4)}-12-31` },
  { name: 'beginsAt', label: '开始时间', value: '09:00', hint: '写成 09:00 这样' },
  { name: 'endsAt', label: '结束时间', value: '11:30' },
  { name: 'each', label: '每场几位代表', kind: 'number', value: '2' },
  { name: 'theme', label: '主题', optional: true, max: 60, hint: '例如：饮水、道路。不写，就是什么事都可以说' },
]
