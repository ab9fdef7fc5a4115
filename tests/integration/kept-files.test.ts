import { expect, test } from 'vitest'
import { keep, newFileId, onlyIfWritten, openFile, receive } from '@/lib/platform/files'

async function aFile(): Promise<string> {
  const id = newFileId()
  const { path } = await receive(new Blob(['会议纪要']).stream(), 100)
  await keep(path, id)
  return id
}
const isThere = async (id: string) => {
  const file = await openFile(id)
  await file?.body.cancel()
  return file !== null
}

test('a file stays only if what is written about it is: refused or broken off, it leaves nothing behind', async () => {
  const [written, refused, broken] = [await aFile(), await aFile(), await aFile()]
  expect(await onlyIfWritten(written, async () => ({ ok: true }))).toEqual({ ok: true })
  expect(await onlyIfWritten(refused, async () => ({ ok: false }))).toEqual({ ok: false })
  await expect(onlyIfWritten(broken, async () => Promise.reject(new Error('the connection is gone')))).rejects.toThrow('the connection is gone')
  expect(await Promise.all([written, refused, broken].map(isThere))).toEqual([true, false, false])
})
