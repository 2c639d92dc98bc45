/** One end of a socket as the system has it. */
export interface SocketAddress {
  readonly address: string;
  readonly port: number;
}

/** A socket that is really bound on this computer, in Windows' words. */
export interface RealSocket {
  readonly protocol: 'TCP' | 'UDP';
  readonly local: SocketAddress;
  /** `0.0.0.0:0` for a TCP listener; null for UDP. */
  readonly remote: SocketAddress | null;
  /** As in LISTENING; null for UDP. */
  readonly state: string | null;
}

export const nowhere: SocketAddress = { address: '0.0.0.0', port: 0 };
