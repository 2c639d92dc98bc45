import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { clientOf, frozen } from './ipc/client';
import type { Answer, Argument, Verb } from './ipc/contract';
import { droppedFiles } from './ipc/dropped-files';
import { channelOf } from './ipc/names';

/** Puts the window's verbs at `window.rebind`: functions and nothing else, that nothing can replace. */
const ask = <V extends Verb>(verb: V, argument: Argument<V>): Answer<V> =>
  ipcRenderer.invoke(channelOf(verb), argument) as Answer<V>;

/** Electron 32 and later tell a file's path by a function, older ones in a field of the file. */
const pathOf = (file: File): string =>
  typeof webUtils?.getPathForFile === 'function'
    ? webUtils.getPathForFile(file)
    : ((file as { path?: string }).path ?? '');

contextBridge.exposeInMainWorld('rebind', frozen(clientOf(ask, droppedFiles(window, pathOf))));
