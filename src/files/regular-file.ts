import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { FileRefusal } from "./refusal.ts";

/** So many bytes a text may have. No person writes more, and everything that is done with it takes its time. */
export const longestText = 16 * 1024 * 1024;

/** So many bytes any other file may have that is read: images, fonts, what earlier runs have kept. */
export const largestFile = 256 * 1024 * 1024;

/** Not there on Windows, which has neither pipes among its files nor links that are made by everybody. */
const careful = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file, and nothing else: a link is not followed, and a pipe or a device is not waited for, since what was opened is
 * looked at before it is read.
 *
 * @param most how many bytes it may have
 * @param check looks at the path once more when the file is open, and throws where it leads elsewhere
 * @throws FileRefusal, or what the system says
 */
export function readRegularFile(
  path: string,
  most: number = largestFile,
  check?: () => void,
): Uint8Array<ArrayBuffer> {
  const file = openSync(path, constants.O_RDONLY | careful);
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new FileRefusal("it is a folder");
    if (!stats.isFile()) throw new FileRefusal("it is neither a file nor a folder");
    if (stats.size > most) throw tooLarge(most);
    check?.();
    return readAll(file, stats.size, most);
  } finally {
    closeSync(file);
  }
}

/** A file may grow while it is read, and some of the system's own say that they have no bytes. */
function readAll(file: number, size: number, most: number): Uint8Array<ArrayBuffer> {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0) return bytes.subarray(0, length);
    if (length > most) throw tooLarge(most);
    if (length === bytes.length) {
      const longer = new Uint8Array(bytes.length * 2);
      longer.set(bytes);
      bytes = longer;
    }
  }
}

function tooLarge(most: number): FileRefusal {
  return new FileRefusal(`it is larger than ${most / 1024 / 1024} MB, more than agenda reads of one file`);
}
