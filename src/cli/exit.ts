/** Exit codes of every command. */
export const exit = {
  clean: 0,
  bug: 1,
  misuse: 2,
  partial: 3,
  inconsistent: 4,
  different: 5,
  lacking: 6,
  held: 75,
  interrupted: 130,
  terminated: 143,
} as const
