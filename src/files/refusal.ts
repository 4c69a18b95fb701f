/** Why a file is not read or written, in words that go on after "this can't be read: ". */
export class FileRefusal extends Error {
  override readonly name = "FileRefusal";
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no right to it",
  EPERM: "you have no right to it",
  EROFS: "it is on a disk that can only be read",
  ENOENT: "it is a link to nothing, or was removed meanwhile",
  ELOOP: "it is a link that leads back to itself",
  EISDIR: "it is a folder",
  ENOTDIR: "a file stands where a folder should be",
  EEXIST: "something else is there already",
  ENOTEMPTY: "something else is there already",
  ENOSPC: "there is no space left on the disk",
  EDQUOT: "there is no space left for you on the disk",
  EFBIG: "it is larger than the system lets files be",
  EBUSY: "the system or another program holds it",
  EXDEV: "it lies on another disk",
  EIO: "the disk has failed",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long for the system",
  ERR_ENCODING_INVALID_ENCODED_DATA: "it is not UTF-8",
  ENXIO: "it is neither a file nor a folder",
};

/** What went wrong with a file, in words; what the system says where we have none. */
export function reasonOf(error: unknown): string {
  const known = reasons[codeOf(error)];
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}

/** The system's own name of an error: "ENOENT"; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
