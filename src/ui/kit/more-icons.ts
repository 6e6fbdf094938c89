import {
  ArrowLeft,
  ArrowRightLeft,
  Calendar,
  Check,
  ChevronLeft,
  Copy,
  CopyPlus,
  Ellipsis,
  FoldVertical,
  HardDrive,
  Image,
  Info,
  ListFilter,
  Monitor,
  Moon,
  Pencil,
  Printer,
  RotateCw,
  Sun,
} from "lucide-react";
import type { IconName } from "./icons.ts";

/** The icons of what comes after the first picture, and those of the commands in the palette. */
export const moreIcons = {
  check: Check,
  left: ChevronLeft,
  back: ArrowLeft,
  fold: FoldVertical,
  pencil: Pencil,
  copy: Copy,
  turn: RotateCw,
  move: ArrowRightLeft,
  sun: Sun,
  moon: Moon,
  system: Monitor,
  info: Info,
  image: Image,
  calendar: Calendar,
  more: Ellipsis,
  disk: HardDrive,
  duplicate: CopyPlus,
  filter: ListFilter,
  print: Printer,
} as const;

export type AnyIconName = IconName | keyof typeof moreIcons;
