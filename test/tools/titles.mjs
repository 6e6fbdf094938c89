/** A tree whose titles are as hard to set as titles get; as our own Markdown. */
export const TITLES = `<!-- aimtree 1 -->
- * العملاء الجدد يبقون نشطين بعد تسعين يوما 58% -> 70% by 2026-06-30 @"مها"
  - 新規顧客の三十日後の継続率を前年同期と比べて着実に高める 30% -> 45% #leading @"山田"
    - Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft 1200 -> 1500 Verträge #proxy
    - לקוחות שמסיימים את ההגדרה ביום הראשון (setup done) 22% -> 40% #proxy
  - More new customers of the smallest plan in the four countries in which we opened last year are still active after ninety days because somebody from the team that sold it to them has called them in the first week, asked what they wanted to get done, and set up the first project together with them on the phone while they were watching #leading
    - ! https://example.org/a/very/long/address/without/a/single/place/to/break/in/it?query=which-goes-on-and-on
    - 🚀 Launch 👩‍👩‍👧 the “family” plan ✅ 0 -> 250 Familien/Woche #proxy
  - Umsatz je Nutzer 1234567.891 € -> 2345678.912 € by 2027-12-31 @"Maximiliane von und zu Hohenstein-Waldenburg" #leading
  - p95 load < 2 s #guardrail
`;
