// Loaded into the web server: when the launcher is gone, even by kill -9, its channel closes and the server follows.
// Without it an orphan would keep the port and the next start would find it busy.
// The server's own children inherit the option that loads this, but hold their channel to the server, not to the launcher.
if (process.channel && process.env.LAUNCHER_PID === String(process.ppid)) {
  process.on('disconnect', () => process.exit(0))
  process.channel.unref()
}
