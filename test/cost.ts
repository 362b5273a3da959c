/** Milliseconds of processor time that some work takes in this process; those of a clock count what else the machine does. */
export async function costOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
