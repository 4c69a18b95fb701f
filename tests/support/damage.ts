/** A sequence of numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values that lengths and counts go wrong with. */
const extremes = [0, 1, 0x7f, 0x80, 0xff] as const;

/** Damages a file as disks, transfers and attackers do: bytes changed, runs overwritten, cut off, doubled or taken out. */
export function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  let file = Uint8Array.from(bytes);
  const rounds = 1 + Math.floor(random() * 4);
  for (let round = 0; round < rounds; round += 1) file = damagedOnce(file, random);
  return file;
}

function damagedOnce(file: Uint8Array<ArrayBuffer>, random: () => number): Uint8Array<ArrayBuffer> {
  // The head of a file holds what everything else depends on.
  const reach = random() < 0.6 ? Math.min(64, file.length) : file.length;
  const at = Math.floor(random() * reach);
  const length = 1 + Math.floor(random() * 8);
  switch (Math.floor(random() * 6)) {
    case 0:
      file[at] = Math.floor(random() * 256);
      return file;
    case 1:
      return file.fill(extremes[Math.floor(random() * extremes.length)] ?? 0, at, at + 4);
    case 2:
      return file.slice(0, Math.max(1, at));
    case 3:
      return new Uint8Array([...file.subarray(0, at), ...file.subarray(at + length)]);
    case 4:
      return new Uint8Array([
        ...file.subarray(0, at),
        ...file.subarray(at, at + length),
        ...file.subarray(at),
      ]);
    default:
      file[at] = (file[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return file;
  }
}
