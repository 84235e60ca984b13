/** The exports besides the codes on the screen, as the folders below know them (show/exports.ts), and blank forms. */
import type { BlankForm } from '../../core/contract/host.ts';
import type { Exports } from '../show/exports.ts';
import type { HostClient } from './host-client.ts';

export interface AppExports extends Exports {
  readonly printForm: (form: BlankForm) => ReturnType<HostClient['printForm']>;
}

export const makeExports = (host: HostClient): AppExports => ({
  ...exportsOf(host),
  printForm: (form: BlankForm) => host.printForm({ form }),
});

const exportsOf = (host: HostClient): Exports => ({
  copy: (text) => host.copyReply({ text }),
  saveText: (name, text) => host.saveReply({ name, text }),
  savePicture: (file) => host.saveBytes({ what: 'picture', ...file }),
  savePictures: (folder, files) => host.savePictures({ folder, files: [...files] }),
  saveVideo: (file) => host.saveBytes({ what: 'video', ...file }),
  print: () => host.print({}),
  savePdf: (name) => host.savePdf({ name }),
});
