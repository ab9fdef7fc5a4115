// Drawings in place of photographs: 960 × 720, no words in them, so that no font is needed.

const frame = (sky: string, inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 720" width="960" height="720"><rect width="960" height="720" fill="${sky}"/>${inside}</svg>`

const person = (x: number, y: number, coat: string, high = 1) =>
  `<g transform="translate(${x} ${y}) scale(${high})"><circle cy="-118" r="26" fill="#e2b48c"/><path d="M-26 -124a26 26 0 0 1 52 0q-26 -14 -52 0z" fill="#3b2f2a"/><path d="M-44 0v-52q0 -36 44 -36t44 36v52z" fill="${coat}"/></g>`
const hills = '<path d="M0 420q180 -190 330 -60t280 -90 350 120v330H0z" fill="#8fae8b"/><path d="M0 480q220 -110 420 -20t540 -50v310H0z" fill="#6f9471"/>'

export const PICTURES = {
  house: frame('#cfe0ea', `${hills}
    <rect x="190" y="250" width="580" height="310" fill="#f4efe6"/><path d="M150 260L480 120l330 140z" fill="#7a3b34"/>
    <rect x="400" y="370" width="160" height="190" fill="#5b4a42"/><rect x="478" y="370" width="4" height="190" fill="#f4efe6"/><circle cx="466" cy="470" r="6" fill="#d9b45b"/><circle cx="494" cy="470" r="6" fill="#d9b45b"/>
    <rect x="340" y="296" width="280" height="48" fill="#a3262a"/><rect x="352" y="306" width="256" height="28" fill="none" stroke="#e8c66a" stroke-width="4"/>
    <g fill="#9fc0cf" stroke="#fff" stroke-width="8"><rect x="232" y="380" width="120" height="100"/><rect x="608" y="380" width="120" height="100"/></g>
    <path d="M560 560h260l-260 -34z" fill="#b9b2a6"/><path d="M570 522l250 34" stroke="#6c6a66" stroke-width="6"/><rect y="560" width="960" height="160" fill="#c9c3b6"/>
    ${person(150, 640, '#3f6d92')}${person(230, 650, '#8a4f3d', 0.9)}`),
  room: frame('#efe8dc', `<rect y="520" width="960" height="200" fill="#b99b76"/>
    <rect x="70" y="90" width="250" height="210" fill="#bcd6df" stroke="#fff" stroke-width="14"/><path d="M195 90v210M70 195h250" stroke="#fff" stroke-width="10"/>
    <rect x="420" y="80" width="440" height="230" fill="#fff" stroke="#a3262a" stroke-width="10"/><g fill="#d8d2c6"><rect x="450" y="150" width="380" height="12"/><rect x="450" y="186" width="380" height="12"/><rect x="450" y="222" width="320" height="12"/><rect x="450" y="258" width="350" height="12"/></g><rect x="540" y="102" width="200" height="26" fill="#a3262a"/>
    ${person(270, 520, '#3f6d92', 1.25)}${person(480, 500, '#8e2a2e', 1.25)}${person(700, 520, '#4f7a58', 1.25)}
    <path d="M120 500h720l60 70H60z" fill="#8a6645"/><rect x="90" y="570" width="40" height="130" fill="#73543a"/><rect x="830" y="570" width="40" height="130" fill="#73543a"/>
    <rect x="400" y="508" width="120" height="40" fill="#fff" transform="skewX(-8) translate(70 0)"/><circle cx="330" cy="530" r="18" fill="#fff"/><circle cx="650" cy="530" r="18" fill="#fff"/>`),
  yard: frame('#d7e5ea', `${hills}<rect y="520" width="960" height="200" fill="#cdbf9f"/>
    <rect x="600" y="280" width="320" height="240" fill="#f1ebe0"/><path d="M570 290l190 -110 190 110z" fill="#5f6f76"/><rect x="720" y="390" width="80" height="130" fill="#7b5a45"/>
    <path d="M120 520V300" stroke="#6b4c36" stroke-width="26"/><circle cx="120" cy="250" r="110" fill="#55804f"/><circle cx="190" cy="300" r="70" fill="#638f5b"/>
    ${person(250, 640, '#8a4f3d')}${person(340, 610, '#3f6d92')}${person(440, 600, '#8e2a2e', 1.1)}${person(545, 612, '#5d5a7d')}${person(640, 645, '#4f7a58')}${person(735, 625, '#a27a34', 0.8)}`),
} as const
