// Loaded into the web server: when the launcher is gone, even by kill -9, its channel closes and the server follows.
// Without it an orphan would keep the port and the next start would find it busy.
if (process.channel) {
  process.on('disconnect', () => process.exit(0))
  process.channel.unref()
}
