import type { FontSpec } from "../../src/core/layout/text.ts";

export interface Label {
  readonly kind: string;
  readonly text: string;
  readonly font: FontSpec;
  readonly width: number;
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  plain:
    "increase retention activation rate time to first value setup completed on day one personalised onboarding new customers are still active after ninety days weekly progress email because people who see a result come back Trial conversion NPS 42 % to 50 % by June".split(
      " ",
    ),
  hyphens:
    "role-based first-screen and/or day-one/day-two e-mail re-engage – sign-up — errors… sub-steps, part-time; end-to-end (well-known) pro/con A/B 30-day 2026-12-31 10:30 1,200 p95 < 2 s Q3/Q4 “quoted” it’s self-service".split(
      " ",
    ),
  urls: "see https://example.org/reports/2026/activation?from=home&to=day-1#chart and mail ana.maria@example.org or www.example.com/a_very_long_path/index.html in C:\\new\\path file.name.txt ~/docs now".split(
    " ",
  ),
  cyrillic:
    "увеличить долю новых клиентов которые остаются активными через девяносто дней потому что первый результат виден сразу — на день раньше по-прежнему 40 % доходимость Ґрунт їжак що-небудь".split(
      " ",
    ),
  latin:
    "Erhöhung der Übergänge für größere Städte część żółw łódka příliš žluťoučký kůň naïve façade señor Ångström İstanbul ğüzel đường Việt Nam".split(
      " ",
    ),
  greek: "αύξηση διατήρησης πελατών ενεργοί μετά από ενενήντα ημέρες γιατί βλέπουν αποτέλεσμα".split(" "),
  // Without spaces, as these are written; Korean is left out because where no font has it the boxes that stand for
  // its letters are spaced in another way by the page than by the canvas.
  cjk: "新規顧客の 九十日後の 継続率を 高める。 初日に 「設定」を 完了、 最初の価値 までの時間を 短縮する 新客户 九十天后 仍然活跃， 因为 他们很快 看到结果 （第一天） カスタマー サクセス".split(
    " ",
  ),
  rtl: "زيادة معدل الاحتفاظ بالعملاء الجدد بعد تسعين يوما شیوه שיעור הלקוחות החדשים שנשארים פעילים אחרי תשעים יום".split(
    " ",
  ),
  emoji: "🎯 aim 🚀 launch 👩‍💻 team 🇩🇪 market ✅ done 👍🏽 agreed ❤️ keep ⚠️ risk 1️⃣ first ©️ note ☕ break".split(" "),
};

/** So many labels in the proportions of real trees, always the same: mostly plain words, some of each difficulty. */
export function labels(count: number): Label[] {
  const kinds = [..."plain,plain,plain,plain,hyphens,hyphens,urls,cyrillic,latin,greek,cjk,rtl,emoji".split(",")];
  const random = sequence(20_261_231);
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length] ?? "plain";
    const words = WORDS[kind] ?? [];
    const length = 2 + Math.floor(random() * 14);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "").join(
      kind === "cjk" ? "" : " ",
    );
    const weight = ([400, 500, 600, 650] as const)[Math.floor(random() * 4)] ?? 400;
    const size = [12, 14, 16][Math.floor(random() * 3)] ?? 14;
    return { kind, text, font: { size, weight }, width: 160 + Math.floor(random() * 141) };
  });
}

/** Numbers from 0 to 1 that look random and are the same each time (Numerical Recipes' generator). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
