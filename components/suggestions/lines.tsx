'use client' // its data travels once, its markup not at all

/** What people typed keeps its lines. */
export function Lines({ text, className }: { text: string; className?: string }) {
  return text.split(/\n+/).filter((line) => line.trim()).map((line, index) => <p key={index} className={className}>{line}</p>)
}

/** One part of a text under its name; nothing where it was not written. */
export function Part({ title, text }: { title: string; text: string }) {
  return text ? <div className="mb-4"><h3>{title}</h3><Lines text={text} /></div> : null
}
