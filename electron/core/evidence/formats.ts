import { collection } from './collection';
import type { AnyFormat } from './format';
import { route } from './routes/route';

/** The kinds of output that are told by anchors, in the order in which a line is tried. */
export const formats: readonly AnyFormat[] = [route, collection];
