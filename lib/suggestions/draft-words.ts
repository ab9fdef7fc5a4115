/** What the draft's page says about keeping; the action and the page's own script know these sentences by heart. */
export const keptWords = (at: string) => `${at} 已自动保存，关掉再来也在。`
export const MOVED_ON = '这份草稿刚才在另一台设备或者另一个窗口里改过。您这里写的没有丢，还在这个页面上，请选用哪一份。'
export const OFFLINE = '网络断了，您写的还在这台手机上。连上后会自动保存。'
export const FOUND_AGAIN = '找回了上次没有存上的内容，已放回下面。'
export const WRITING = '正在保存…'
