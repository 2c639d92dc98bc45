import type { Endpoint } from '../net/endpoint';
import { tenth } from '../numbers';
import { type DrawingElement, element } from './drawing';

/** How a piece of text is set: its size in user units and its face. */
export interface Face {
  readonly size: number;
  readonly mono?: boolean;
  readonly bold?: boolean;
}

export const plain: Face = { size: 12 };
export const small: Face = { size: 11.5 };
export const strong: Face = { size: 12.5, bold: true };
export const code: Face = { size: 12, mono: true };

/**
 * How wide a text will be, at most. The core cannot measure; these are the widths of a wide
 * face (DejaVu Sans), so that a text which fits here fits in the system fonts too.
 */
export function widthOf(text: string, face: Face): number {
  let sum = 0;
  for (const sign of text) sum += face.mono ? monoWidth(sign) : sansWidth(sign);
  return sum * face.size * (face.bold ? 1.1 : 1);
}

function isWide(sign: string): boolean {
  const point = sign.codePointAt(0) ?? 0;
  return (point >= 0x1100 && point <= 0x11ff) || (point >= 0x2e80 && point <= 0xffef) || point > 0x1f000;
}

function monoWidth(sign: string): number {
  return isWide(sign) ? 1.2 : 0.605;
}

function sansWidth(sign: string): number {
  if (isWide(sign)) return 1.05;
  if (/[iljI.,:;'|! ]/.test(sign)) return 0.33;
  if (/[frt()[\]/\\-]/.test(sign)) return 0.42;
  if (/[mwMW@%—]/.test(sign)) return 0.97;
  if (/[A-Z&]/.test(sign)) return 0.7;
  return 0.615;
}

/**
 * Signs that would not show, or would turn the order of those around them: control
 * characters and marks of direction. A host name may hold them; a picture shows a box instead.
 */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\u25a1');
}

/** The text as far as it fits, with an ellipsis where it was cut. */
export function shorten(text: string, width: number, face: Face): string {
  const whole = visibleText(text);
  if (widthOf(whole, face) <= width) return whole;
  const room = width - widthOf('…', face);
  if (room <= 0) return '';
  let shown = '';
  let used = 0;
  for (const sign of whole) {
    used += widthOf(sign, face);
    if (used > room) break;
    shown += sign;
  }
  return `${shown.trimEnd()}…`;
}

/** `address:port` as it is shown. */
export function endpointText(endpoint: Endpoint): string {
  return `${visibleText(endpoint.address)}:${endpoint.port}`;
}

export interface TextPlace {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  /** Longest width; the text is shortened to it, and then carries the whole as its title. */
  readonly width: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A piece of a line, set in its own face. */
export interface Piece {
  /** Of an endpoint the address is shortened and never the port: the port is what the eye compares. */
  readonly text: string | Endpoint;
  readonly face: Face;
  /** Class of its colour. */
  readonly tone?: string;
}

/** Room between two pieces of a line. */
export const pieceGap = 7;

/** A line of text in its place. */
export function words(text: string, place: TextPlace, face: Face, tone = ''): DrawingElement {
  return line([{ text, face, tone }], place);
}

/** A line of several pieces, one after the other. What does not fit is shortened, from the end. */
export function line(pieces: readonly Piece[], place: TextPlace): DrawingElement {
  const shown: DrawingElement[] = [];
  const whole: string[] = [];
  let cut = false;
  let room = place.width;
  for (const { text, face, tone = '' } of pieces) {
    const full = typeof text === 'string' ? visibleText(text) : endpointText(text);
    whole.push(full);
    const gap = shown.length > 0 ? pieceGap : 0;
    room -= gap;
    const fits = fitted(text, Math.max(0, room), face);
    cut ||= fits !== full;
    room -= widthOf(fits, face);
    const classes = [`rb-${classOf(face)}`, tone].filter((name) => name !== '').join(' ');
    if (fits !== '') {
      shown.push(element('tspan', gap === 0 ? { class: classes } : { class: classes, dx: gap }, fits));
    }
  }
  const attributes = {
    class: 'rb-text',
    x: tenth(place.x),
    y: tenth(place.y),
    ...(place.anchor === undefined || place.anchor === 'start' ? {} : { 'text-anchor': place.anchor }),
  };
  return element('text', attributes, ...(cut ? [element('title', {}, whole.join(' '))] : []), ...shown);
}

/** How wide a line of these pieces will be, at most. */
export function lineWidth(pieces: readonly Piece[]): number {
  const texts = pieces.map(({ text, face }) =>
    widthOf(typeof text === 'string' ? visibleText(text) : endpointText(text), face),
  );
  return texts.reduce((sum, one) => sum + one, 0) + pieceGap * Math.max(0, pieces.length - 1);
}

function fitted(text: string | Endpoint, room: number, face: Face): string {
  if (typeof text === 'string') return shorten(text, room, face);
  const tail = `:${text.port}`;
  return shorten(text.address, room - widthOf(tail, face), face) + tail;
}

function classOf(face: Face): string {
  if (face.mono) return 'code';
  if (face.bold) return 'strong';
  return face.size < plain.size ? 'small' : 'plain';
}
