export const attachmentActionWords = { add: { happened: '添加附件' }, remove: { happened: '删去附件' }, seal: { happened: '附上盖章的答复' }, unseal: { happened: '删去盖章的答复' } } as const

/** Why a file was not taken. The code travels in an address where there is no script, so that no sentence does. */
export const uploadWords = {
  tooLarge: '这个文件太大，每个不超过 20 MB。其余的不受影响。',
  tooMany: '已经有 20 个附件了。删去不要的，再传新的。',
  emptyFile: '这个文件是空的。',
  wrongKind: '这种文件不能传。可以传照片（JPG、PNG、WebP）、PDF、Word（docx）和 Excel（xlsx）。',
  none: '请选一个文件。',
  notScan: '盖章的答复只收 PDF 和照片（JPG、PNG）。请扫描成 PDF 再传。',
  tooManyScans: '已经有 5 份扫描件了。删去不要的，再传新的。',
  onlyPhotos: '这里只收照片（JPG、PNG、WebP）。',
  heic: '这张照片是 HEIC 格式，这里打不开。请在手机“设置 → 相机 → 格式”里选“兼容性最佳”再拍，或者截屏后传截图。',
  brokenImage: '这张照片打不开，可能没有存完整。请换一张，或者重新拍。',
  brokenPaper: '这个文件打不开，可能没有存完整。请在电脑上打开看一看，另存一份再传。',
  lockedPaper: '这个 PDF 加了密码或者限制，别人打不开。请去掉密码，另存一份再传。',
  settled: '这项承诺现在不用再报进展，不能再加附件。',
  notOpen: '现在不能改附件了：这件建议已经提交。',
} as const
export type UploadRefusal = keyof typeof uploadWords

export const uploadRefusalOf = (code: unknown): string | null => (typeof code === 'string' && Object.hasOwn(uploadWords, code) ? uploadWords[code as UploadRefusal] : null)
export const codeOfUploadRefusal = (words: string | undefined) => Object.entries(uploadWords).find(([, sentence]) => sentence === words)?.[0] ?? 'brokenImage'
