import type { ReactNode } from "react";

export function Logo({ size = 22 }: { readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      aria-hidden="true"
    >
      <circle cx={11} cy={4} r={2.6} />
      <path d="M11 6.6V11M4 16v-1a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v1" />
      <circle cx={4} cy={18} r={2} fill="currentColor" stroke="none" />
      <circle cx={18} cy={18} r={2} fill="currentColor" stroke="none" />
    </svg>
  );
}
