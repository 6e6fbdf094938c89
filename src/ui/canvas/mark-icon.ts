import type { Mark, OverlayName } from "../../app/audit/view.ts";
import type { IconName } from "../kit/Icon.tsx";

const PLAIN: Readonly<Record<Mark, IconName>> = { has: "check", no: "ban", cut: "close" };
const OWN: Readonly<Partial<Record<OverlayName, Partial<Record<Mark, IconName>>>>> = {
  signals: { has: "proxy", cut: "unlink" },
  findings: { no: "warning" },
  status: { no: "help" },
};

/** The sign on a card that an overlay marks: one that fits what this overlay asks about. */
export function markIcon(overlay: OverlayName, mark: Mark): IconName {
  return OWN[overlay]?.[mark] ?? PLAIN[mark];
}
