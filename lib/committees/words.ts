export const committeeRefusals = {
  nameTaken: '已经有这个名称的委员会。停用的也算，可以恢复使用。',
  people: '还有人以这个委员会的身份登录。请安全管理员先收回他们的身份，再停用。',
  topics: '这个委员会还有没结束的重点督办课题，不能停用。',
} as const

export const committeeActionWords = { add: '添加委员会', rename: '修改委员会名称', retire: '停用委员会', restore: '恢复委员会' } as const
