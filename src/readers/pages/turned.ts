/** Pages that are read the other way up than they are displayed, for what makes pages itself. */
export { asDisplayed, displayed, type Turn } from './lines/turn.ts'
