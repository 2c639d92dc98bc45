import { describe, expect, it } from 'vitest';
import { serviceBits } from '../../../electron/core/cti/services';
import type { OpenRequest } from '../../../electron/cti/messages';
import { openRequest } from '../../../electron/cti/open-request';
import { type CtiBehaviour, inService, mute } from '../../../electron/lab/cti-behaviour';
import { asStandby, idle, inMaintenance } from '../../../electron/lab/cti-out-of-service';
import { value } from './support';

const ask = (changed: Partial<OpenRequest> = {}): OpenRequest => ({
  ...value(openRequest({ version: changed.version ?? 9, clientId: 'Rebind' })),
  ...changed,
});

/** Status of a refusal, or the kind of the answer. */
const answer = (behaviour: CtiBehaviour, request: OpenRequest): number | string => {
  const decided = behaviour(request);
  return decided.kind === 'refuse' ? decided.status : decided.kind;
};

const opened = (behaviour: CtiBehaviour, request: OpenRequest) => {
  const decided = behaviour(request);
  if (decided.kind !== 'open') throw new Error('not opened');
  return decided.confirmation;
};

const { ALL_EVENTS, CLIENT_CONTROL, ACTIVE_STANDBY } = serviceBits;

describe('a CTI Server in service', () => {
  const server = inService([5, 15]);

  it('takes the versions that it knows and refuses the others', () => {
    expect([4, 5, 15, 16].map((version) => answer(server, ask({ version })))).toEqual([1, 'open', 'open', 1]);
  });

  it('refuses a request without a client ID, and an idle time-out below 20 s', () => {
    expect(answer(server, ask({ fields: [] }))).toBe(6);
    expect(answer(server, ask({ idleTimeout: 19 }))).toBe(18);
    expect(answer(server, ask({ idleTimeout: 20 }))).toBe('open');
    expect(answer(server, ask({ idleTimeout: 0xffffffff }))).toBe('open');
  });

  it('refuses a service that no guide names, and one that came with a later version', () => {
    expect(answer(server, ask({ services: ALL_EVENTS | 0x200 }))).toBe(19);
    expect(answer(server, ask({ services: ACTIVE_STANDBY }))).toBe(19);
    expect(answer(inService([5, 24]), ask({ version: 24, services: ACTIVE_STANDBY }))).toBe('open');
    expect(answer(server, ask({ services: serviceBits.DEBUG }))).toBe('open');
  });

  it('grants what it has of what was asked for', () => {
    const asked = ask({ services: ALL_EVENTS | CLIENT_CONTROL });
    expect(opened(server, asked).servicesGranted).toBe(ALL_EVENTS | CLIENT_CONTROL);
    expect(opened(inService([5, 15], { grants: ALL_EVENTS }), asked).servicesGranted).toBe(ALL_EVENTS);
  });

  it('wants the password that it has', () => {
    const guarded = inService([5, 15], { password: 'secret' });
    const withPassword = (text: string): OpenRequest =>
      ask({ fields: [...ask().fields.filter(({ tag }) => tag !== 2), { tag: 2, data: Buffer.from(text) }] });
    expect(answer(guarded, ask())).toBe(36);
    expect(answer(guarded, withPassword('other'))).toBe(36);
    expect(answer(guarded, withPassword('secret'))).toBe('open');
  });

  it('tells of its Peripheral Gateway, with the fields of the version', () => {
    const troubled = inService([5, 24], { pgStatus: 0x4, peripheralOnline: false });
    expect(opened(troubled, ask({ version: 5 }))).toMatchObject({
      pgStatus: 4,
      peripheralOnline: false,
      controllerTime: null,
      departmentId: null,
      sessionType: null,
    });
    expect(opened(troubled, ask({ version: 24 }))).toMatchObject({ departmentId: 0, sessionType: 1 });
  });
});

describe('a CTI Server out of service', () => {
  it('refuses with the status of its state', () => {
    expect(answer(idle, ask())).toBe(15);
    expect(answer(inMaintenance, ask({ version: 24 }))).toBe(110);
    expect(answer(mute, ask())).toBe('silence');
  });

  it('as the standby takes only who asks for it in protocol 24', () => {
    const server = asStandby([5, 24]);
    expect(answer(server, ask({ version: 20 }))).toBe(15);
    expect(answer(server, ask({ version: 24 }))).toBe(107);
    expect(answer(server, ask({ version: 25 }))).toBe(1);
    expect(opened(server, ask({ version: 24, services: ALL_EVENTS | ACTIVE_STANDBY })).sessionType).toBe(2);
  });
});
