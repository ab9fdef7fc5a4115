type Fact = string | number | undefined | { [name: string]: Fact }

/** What a page says, once more for search engines (schema.org): of places, offices and papers, never of people. It is data, and is not run. */
export function ToldToMachines({ facts }: { facts: { [name: string]: Fact } }) {
  return <script type="application/ld+json">{JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c')}</script>
}
