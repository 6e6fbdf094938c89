import { memo, type ReactNode } from "react";
import { svgPath } from "../../core/layout/edges.ts";
import type { BoxShape, PathShape, Primitive, TextShape } from "../../formats/scene/primitives.ts";

/** Drawing primitives as elements of an SVG picture on the page. */
export const Shapes = memo(function Shapes({ items }: { readonly items: readonly Primitive[] }): ReactNode {
  return items.map((item, i) => {
    // A card's shapes are made once and never change their order.
    const key = i;
    if (item.shape === "box") return <BoxElement key={key} {...item} />;
    return item.shape === "path" ? <PathElement key={key} {...item} /> : <TextElement key={key} {...item} />;
  });
});

function BoxElement({ x, y, w, h, radius, fill = "none", stroke, dash }: BoxShape): ReactNode {
  return (
    <rect
      x={x}
      y={y}
      width={Math.max(0, w)}
      height={Math.max(0, h)}
      rx={radius}
      fill={fill}
      stroke={stroke}
      strokeDasharray={dash?.join(" ")}
    />
  );
}

function PathElement({ steps, stroke, width, dash }: PathShape): ReactNode {
  return (
    <path
      d={svgPath(steps)}
      fill="none"
      stroke={stroke}
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeDasharray={dash?.join(" ")}
    />
  );
}

function TextElement({ x, y, lines, lineHeight, font, fill, anchor, rightToLeft }: TextShape): ReactNode {
  return (
    <text
      x={x}
      y={y}
      fontSize={font.size}
      fontWeight={font.weight}
      letterSpacing={font.letterSpacing}
      fill={fill}
      textAnchor={anchor}
      direction={rightToLeft ? "rtl" : undefined}
    >
      {lines.map((line, i) => (
        <tspan key={`${i} ${line}`} x={x} dy={i === 0 ? undefined : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
