import { any } from './pattern.ts'
import { list } from './table.ts'

/** What departments account for one by one, by the names their budgets give it. */
const costs = list(
  '机关运行经费 “三公”经费 三公经费 因公出国（境）费 因公出国(境)费 因公出国（境）费用 公务接待费 公务接待费用 ' +
    '公务用车购置及运行维护费 公务用车购置及运行费 公务用车购置和运行维护费 公务用车购置费 ' +
    '公务用车运行维护费 公务用车运行费 会议费 培训费',
)
/** Who spends it, out of which money: 本部门一般公共预算财政拨款安排的. */
const before =
  '(?:[本我](?:部门|单位))?(?:一般公共预算)?(?:财政)?(?:(?<=财政|预算)拨款)?(?:安排)?的?'
/** That it is spent, planned and added up: 财政拨款预算支出, 支出预算总额. */
const behind = '(?:财政拨款)?(?:预算)?(?:支出)?(?:预算)?(?:数|总额|总金额)?'
/** A cost with the words its budget wraps it in: 一般公共预算机关运行经费预算支出. */
export const costNamed = new RegExp(`^${before}(${any(costs)})${behind}$`)
