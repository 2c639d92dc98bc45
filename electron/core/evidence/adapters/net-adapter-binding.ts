import type { Format } from '../format';
import { headingNames, isLetter, listedName, listedValue } from '../powershell/anchors';
import { readObjects, type Wanted } from '../powershell/objects';
import type { PrintedObject } from '../powershell/types';
import { Common, either, word, wording } from '../powershell/values';
import { Unread } from '../text/unread';
import type { AdapterBinding } from './types';

/**
 * Reads `Get-NetAdapterBinding`, as the table that it prints and as a list (`| fl`):
 *
 *     Name      DisplayName                              ComponentID Enabled
 *     ----      -----------                              ----------- -------
 *     Private   Internet Protocol Version 4 (TCP/IPv4)   ms_tcpip    True
 *
 * A long name is cut in its midst (`Local Area Connecti...2`), and names no card then.
 */
export const netAdapterBinding: Format<'net-adapter-binding'> = {
  kind: 'net-adapter-binding',
  commands: ['get-netadapterbinding'],
  mayAnchor: isLetter,
  anchors: (line) => {
    const names = headingNames(line, /componentid/i);
    return names === null ? isComponent(line) : isBinding(names);
  },
  read(lines, first, last) {
    const unread = new Unread(lines);
    const host = new Common();
    const bindings: AdapterBinding[] = [];
    const found = readObjects(lines, first, last, wanted, {
      take(object) {
        host.add(word(object, 'pscomputername'));
        const binding = bindingOf(object);
        if (binding !== null) bindings.push(binding);
        return binding !== null;
      },
      unread: (line) => unread.add(line),
    });
    return found ? { data: { bindings }, host: host.value, ...unread.result() } : null;
  },
};

const wanted: Wanted = { has: (names) => isBinding(names), always: ['name', 'componentid', 'enabled'] };

function isBinding(names: ReadonlySet<string>): boolean {
  return names.has('name') && names.has('componentid') && names.has('enabled');
}

/** `ComponentID : ms_tcpip`; a card itself has one like `pci\ven_8086`. */
function isComponent(line: string): boolean {
  return listedName(line) === 'componentid' && /^[\w.-]{1,60}$/.test(listedValue(line));
}

function bindingOf(object: PrintedObject): AdapterBinding | null {
  const adapter = word(object, 'name');
  const component = word(object, 'componentid');
  const enabled = either(object, 'enabled', 'true', 'false');
  if (adapter === null || component === null || enabled === null) return null;
  return { adapter, displayName: wording(object, 'displayname'), component, enabled, line: object.line };
}
