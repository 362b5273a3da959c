const JI = 0x81f3
const DAO = 0x5230

/** Whether a character joins the two ends of a stretch of time. */
export function dash(code: number): boolean {
  return (
    code === 45 ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 126 ||
    code === 0xff5e ||
    code === 0x301c ||
    code === 0xff0d ||
    code === JI ||
    code === DAO
  )
}
