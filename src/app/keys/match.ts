import type { Chord, Platform } from "./chord.ts";

/** What of a `KeyboardEvent` decides; tests build it by hand. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly altGraph: boolean;
}

/** Reads a browser's event. AltGr arrives as Ctrl+Alt on Windows and is no modifier: `@ [ ] \ ~` depend on it. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const altGraph = event.getModifierState("AltGraph");
  return { key, code, metaKey, shiftKey, altGraph, ctrlKey: ctrlKey && !altGraph, altKey: altKey && !altGraph };
}

/** True while an input method is composing; Safari reports the confirming Enter only by the code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

const LETTER = /^[A-Z]$/;
const DIGIT = /^\d$/;

/** Whether a key press is this chord, on any keyboard layout. */
export function matches(press: KeyPress, chord: Chord, platform: Platform): boolean {
  return modifiersMatch(press, chord, platform) && keyMatches(press, chord);
}

function modifiersMatch(press: KeyPress, chord: Chord, platform: Platform): boolean {
  const mac = platform === "mac";
  const ctrl = chord.ctrl || (chord.mod && !mac);
  const meta = chord.mod && mac;
  if (press.ctrlKey !== ctrl || press.metaKey !== meta || press.altKey !== chord.alt) return false;
  // Where a sign sits differs by layout, so Shift says nothing about it.
  return isSign(chord.key) || press.shiftKey === chord.shift;
}

function keyMatches(press: KeyPress, chord: Chord): boolean {
  if (LETTER.test(chord.key)) return letterOf(press) === chord.key;
  if (DIGIT.test(chord.key)) return digitMatches(press, chord);
  if (isSign(chord.key) && isShiftedDigit(press)) return false;
  return press.key === chord.key;
}

/** By the letter typed; by the place on the keyboard only where the layout has no Latin letters. */
function letterOf(press: KeyPress): string {
  const typed = press.key.toUpperCase();
  if (LETTER.test(typed)) return typed;
  return /^Key[A-Z]$/.test(press.code) ? press.code.slice(3) : "";
}

/**
 * Shift+digit goes by place, and beats the sign it makes (Swiss Shift+1 is `+`); but where Shift+digit *is*
 * the digit (AZERTY), it types it.
 */
function digitMatches(press: KeyPress, chord: Chord): boolean {
  if (press.code !== `Digit${chord.key}`) return false;
  return chord.shift && !chord.alt ? !DIGIT.test(press.key) : true;
}

function isShiftedDigit(press: KeyPress): boolean {
  const plain = !press.ctrlKey && !press.metaKey && !press.altKey && !press.altGraph;
  return plain && press.shiftKey && /^Digit[0-5]$/.test(press.code) && !DIGIT.test(press.key);
}

function isSign(key: string): boolean {
  return [...key].length === 1 && !LETTER.test(key) && !DIGIT.test(key) && key !== " ";
}

/** The character that a press would type, if it types one. Option types on a Mac, Alt does not elsewhere. */
export function typedCharacter(press: KeyPress, platform: Platform): string | undefined {
  if (press.ctrlKey || press.metaKey || (press.altKey && platform !== "mac")) return undefined;
  if (press.key === " " || press.key.length === 0) return undefined;
  return [...press.key].length === 1 ? press.key : undefined;
}
