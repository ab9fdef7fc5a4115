import { describe, expect, test } from 'vitest'
import { homeIn, maskedName, phoneIn, scrubbed } from '@/lib/opinions/scrub'
import { hintsFor, WAYS, wayWords } from '@/lib/opinions/ways'

describe('what people write of themselves into the text', () => {
  test.each([
    ['我的电话13812345678，姓王', '我的电话138****5678，姓王'],
    ['打 138 1234 5678 或 0855-8220142', '打 138****5678 或 0855-****0142'],
    ['身份证52263419800101123X', '身份证522***********123X'],
    ['2026年5月20日修了3公里路，花了1380000元', '2026年5月20日修了3公里路，花了1380000元'],
    ['门牌 112 号，井深 120 米', '门牌 112 号，井深 120 米'],
  ])('%s', (written, shown) => expect(scrubbed(written)).toBe(shown))

  test('a number in the text is found for the staff who wrote it down', () => {
    expect(phoneIn('请打139 0000 1111找我')).toBe('13900001111')
    expect(phoneIn('请打12345')).toBeNull()
  })
  test.each([['王小明', '王**'], ['欧阳春', '欧阳*'], ['李四', '李*'], ['王女士', '王女士'], ['张', '张*']])('%s is shown as %s', (name, shown) => expect(maskedName(name)).toBe(shown))
})

describe('what belongs elsewhere is told by the words people use', () => {
  test.each([
    ['我家楼上着火了', ['emergency']],
    ['法院判决以后对方不给钱', ['court']],
    ['我要举报村干部贪污', ['discipline']],
    ['已经去信访局反映过', ['petition']],
    ['劳动仲裁不服想起诉', ['court', 'arbitration']],
    ['粮站巷没有路灯，老人摔倒', []],
    ['请增加公交车班次', []],
  ])('%s', (text, ways) => expect(hintsFor(text).map(({ way }) => way)).toEqual(ways))

  test('every way names where to go, with a number where there is one for the whole country', () => {
    for (const way of WAYS) if (way !== 'other') expect(wayWords[way].where).toMatch(/\p{Script=Han}/u)
    expect(wayWords.emergency.where).toContain('110')
    expect(wayWords.hotline.where).toContain('12345')
  })
})

test('a door that somebody names as their own is known; a place they speak of is not taken for one', () => {
  const doors: Record<string, string> = { '我叫甄可寻，住柳絮巷18号三单元，电话在后面。': '柳絮巷18号三单元', '家住东街十八号，门口的灯坏了': '东街十八号', '您好！我家在河口小区3栋502室。': '河口小区3栋502室', '本人租住在老车站8号楼，没有水': '老车站8号楼' }
  for (const [text, door] of Object.entries(doors)) expect(homeIn(text), text).toBe(door)
  for (const text of ['柳絮巷18号门口的灯坏了', '家住三组的几户没有水', '住院部3号楼的电梯坏了', '住建局2楼没有人', '请在住户5号楼装灯', '大坪村住着八户人家']) expect(homeIn(text), text).toBeNull()
})
