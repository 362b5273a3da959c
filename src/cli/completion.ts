import { Argument, Command } from 'commander'
import { bashScript } from './completion/bash.ts'
import { fishScript } from './completion/fish.ts'
import { flagsOf, offersOf } from './completion/tree.ts'
import { zshScript } from './completion/zsh.ts'
import { printData } from './output.ts'

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const
type Shell = keyof typeof scripts

/** `yiyuan completion`: a script that completes commands and options in a shell, made from the commands as they are. */
export function completion(whole: () => Promise<Command>): Command {
  return new Command('completion')
    .description('print a script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(scripts)))
    .addHelpText(
      'after',
      '\nExamples:\n  $ source <(yiyuan completion bash)                                 in ~/.bashrc\n  $ source <(yiyuan completion zsh)                                  in ~/.zshrc\n  $ yiyuan completion fish > ~/.config/fish/completions/yiyuan.fish\n',
    )
    .action(async (shell: Shell) => {
      const program = await whole()
      printData(scripts[shell](flagsOf(program), offersOf(program)))
    })
}
