import { parseIPv4 } from './ipv4';

function toNumber(address: string): number | null {
  const valid = parseIPv4(address);
  if (valid === null) return null;
  return valid.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function toAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

/** Leading ones of a mask such as 255.255.255.0 (24); null where it is no mask. */
export function prefixLength(mask: string): number | null {
  const value = toNumber(mask);
  if (value === null) return null;
  for (let length = 0; length <= 32; length += 1) {
    if (value === 2 ** 32 - 2 ** (32 - length)) return length;
  }
  return null;
}

/** The network of an address in CIDR form, `10.1.8.0/24`; null where address or mask is none. */
export function networkOf(address: string, mask: string): string | null {
  const value = toNumber(address);
  const length = prefixLength(mask);
  if (value === null || length === null) return null;
  const block = 2 ** (32 - length);
  return `${toAddress(Math.floor(value / block) * block)}/${length}`;
}
