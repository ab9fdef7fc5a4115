/** While the database does not answer: what it means for what was done. */
export const AWAY = {
  title: '平台暂时连不上数据库',
  words: '多半一两分钟就好。页面上说过已经办成的，都存好了，没有丢；没有说办成的，等好了再办一次。',
  sent: '多半一两分钟就好。页面上说过已经办成的，都存好了，没有丢；刚才这一次没有写进去，写的都在下面。',
}
