/** What this process has cost so far, in milliseconds of processor time: a busy machine makes nothing slower by it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
