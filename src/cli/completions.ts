/** `yuelan completions SHELL`: the script that makes a shell ask `yuelan complete` what may come next. */
import type { Status } from './commands.ts';
import { type Io, print } from './io.ts';
import type { Given } from './options.ts';

/** Names of articles, authors and sources hold blanks and wide characters: each script takes one candidate a line. */
const scripts: Readonly<Record<string, string>> = {
  bash: `# bash completion of yuelan. In ~/.bashrc: source <(yuelan completions bash)
_yuelan() {
  local word about
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    case $word in
      :files)
        compopt -o filenames 2>/dev/null
        local IFS=$'\\n'
        COMPREPLY+=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
        ;;
      *) COMPREPLY+=("$(printf %q "$word")") ;;
    esac
  done < <(yuelan complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _yuelan yuelan
`,
  zsh: `#compdef yuelan
# zsh completion of yuelan. In ~/.zshrc: source <(yuelan completions zsh)
_yuelan() {
  local word about
  local -a words_found about_found
  local -i files=0
  while IFS=$'\\t' read -r word about; do
    if [[ $word == :files ]]; then
      files=1
    else
      words_found+=("$word")
      about_found+=("\${about:+$word  $about}")
      [[ -n $about ]] || about_found[-1]="$word"
    fi
  done < <(yuelan complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( $#words_found )) && compadd -l -d about_found -a words_found
  (( files )) && _files
  (( $#words_found || files ))
}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then _yuelan "$@"; else compdef _yuelan yuelan; fi
`,
  fish: `# fish completion of yuelan. In ~/.config/fish/config.fish: yuelan completions fish | source
function __yuelan_complete
    set -l typed (commandline --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor)
    for line in (yuelan complete -- $typed[2..-1] 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline --current-token --cut-at-cursor)
        else
            echo $line
        end
    end
end
complete --command yuelan --no-files --arguments '(__yuelan_complete)'
`,
};

export const shells = Object.keys(scripts);

export async function run({ operands: [shell = ''] }: Given, io: Io): Promise<Status> {
  await print(io.stdout, scripts[shell] ?? '');
  return 0;
}
