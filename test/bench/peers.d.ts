declare module 'node-netstat' {
  export const parsers: {
    readonly win32: (line: string, take: (item: unknown) => void) => void;
  };
}

declare module 'ini' {
  export function parse(text: string): Record<string, unknown>;
}
