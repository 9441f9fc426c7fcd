#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Portolan developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# completion_test.sh PORTOLAN-CLI
#
# What --help names is completed in bash and zsh and described in the man page, and nothing else is completed: the
# four can't drift apart. Every failure is printed; the exit status is 1 if there was one.
set -euo pipefail

cli=$(readlink -f "$1")
project=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
completions=$project/packaging/completions
page=$project/packaging/man/portolan-cli.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C.UTF-8
export HOME=$folder PATH=$folder/bin:$PATH
mkdir "$folder/bin"
ln -s "$cli" "$folder/bin/portolan-cli"
# shellcheck source=packaging/completions/portolan-cli.bash
. "$completions/portolan-cli.bash"

failures=0
complain() {
    printf '%s\n' "$*" >&2
    failures=$((failures + 1))
}

# expect WHAT EXPECTED ACTUAL: two sets of words
expect() {
    local missing extra
    missing=$(comm -23 <(words <<<"$2") <(words <<<"$3") | paste -sd ' ')
    extra=$(comm -13 <(words <<<"$2") <(words <<<"$3") | paste -sd ' ')
    [ -z "$missing" ] || complain "$1: missing: $missing"
    [ -z "$extra" ] || complain "$1: too much: $extra"
}

words() { tr -s ' \n' '\n' | grep . | sort -u || true; }

# The options of a help text: its lines that begin with two spaces and a dash, up to the description.
help_options() { sed -nE 's/^  (-.*)$/\1/p' | sed -E 's/  .*//; s/<[^>]*>//g' | grep -oE -- '(^|[ ,])--?[a-z][a-z-]*' | tr -d ', '; }

# The commands that the program's own help lists under its heading.
help_commands() { sed -n '/^Commands:/,/^$/p' | sed -nE 's/^  ([a-z]+) .*/\1/p'; }

# complete_in_bash WORD...: what bash offers for the last word.
complete_in_bash() {
    COMP_WORDS=(portolan-cli "$@")
    COMP_CWORD=$#
    COMPREPLY=()
    _portolan_cli portolan-cli "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\n' "${COMPREPLY[@]:-}"
}

# options_in_zsh WORD...: the options that zsh's _arguments is told about after these words. It is replaced by one that
# takes a word for each command level, as the real one does, and prints the options at the last.
options_in_zsh() {
    zsh -f -c '
        completion=$1
        shift
        words_before=("$@")
        _arguments() {
            local argument
            if [[ $1 == -C && $#words_before -gt 0 ]]; then
                line=($words_before[1]) state=rest
                shift words_before
                return 1
            fi
            for argument in "$@"; do
                argument=${argument#\*}
                if [[ $argument == --* || $argument == -o* ]]; then print -r -- ${${argument%%\[*}%=}; fi
            done
        }
        functions[complete]=$(<$completion)
        complete' zsh "$completions/_portolan-cli" "$@"
}

top=$("$cli" --help)
manual=$(mandoc -T utf8 "$page" | sed 's/.\x08//g')
commands=$(help_commands <<<"$top")
[ -n "$commands" ] || complain "portolan-cli --help lists no commands that this test can read"
[ -n "$(help_options <<<"$top")" ] || complain "portolan-cli --help lists no options that this test can read"

expect "bash, commands" "$commands" "$(complete_in_bash '')"
expect "bash, options without a command" "$(help_options <<<"$top")" "$(complete_in_bash -)"
expect "zsh, options without a command" "$(help_options <<<"$top")" "$(options_in_zsh)"
expect "zsh, commands" "$commands" "$(sed -nE '/^_arguments -C/,$ s/^ +([a-z]+)\\:.*/\1/p' "$completions/_portolan-cli")"

# in_manual SECTION OPTION: described with a tag of its own in the command's section or in the common one.
in_manual() {
    awk -v section="$1" -v option="$2" '
        /^   ?[a-zA-Z]/ { here = ($0 == "   " section || $0 == "   Options of several commands") }
        here && $1 == option { found = 1 }
        END { exit !found }' <<<"$manual"
}

for command in $commands; do
    options=$("$cli" "$command" --help | help_options)
    [ "$(wc -l <<<"$options")" -ge 2 ] || complain "portolan-cli $command --help lists no options that this test can read"
    expect "bash, $command" "$options" "$(complete_in_bash "$command" -)"
    if [ "$command" = catalog ]; then
        expect "zsh, catalog" "$options" "$(for sub in list flows check; do options_in_zsh catalog "$sub"; done)"
    else
        expect "zsh, $command" "$options" "$(options_in_zsh "$command")"
    fi
    for option in $options; do
        in_manual "$command" "$option" || complain "man page, $command: $option is not described"
    done
done
for option in $(help_options <<<"$top"); do
    in_manual none "$option" || complain "man page: $option is not described"
done

# Values, files and ids, where the help's options need them.
cd "$folder"
touch 'my plan.yaml' old.yml notes.txt
expect "bash, catalog commands" "list flows check" "$(complete_in_bash catalog '')"
expect "bash, catalog ids" "$("$cli" catalog list | awk '{print $1}')" "$(complete_in_bash catalog flows '')"
expect "bash, examples" "list $("$cli" example list | awk '{print $1}')" "$(complete_in_bash example '')"
expect "bash, view" "documented stateful stateless zones" "$(complete_in_bash matrix p.yaml --view '')"
expect "bash, view begun" "stateful stateless" "$(complete_in_bash matrix p.yaml --view state)"
expect "bash, --lang=" "en ja both" "$(complete_in_bash matrix --lang =)"
expect "bash, --lang=j" "ja" "$(complete_in_bash matrix --lang = j)"
expect "bash, a command's name as a value" "text json" "$(complete_in_bash check --catalog matrix --format '')"
expect "bash, paper" "A4 A3 A2 Letter Tabloid plan" "$(complete_in_bash diagram p.yaml --paper '')"
expect "bash, --colors=p" "product protocol phase" "$(complete_in_bash diagram --colors = p)"
expect "bash, plans of diagrams" "bin my plan.yaml old.yml" "$(complete_in_bash diagram --scale 50 '')"
expect "bash, plans" "bin my plan.yaml old.yml" "$(complete_in_bash matrix '')"
expect "bash, output" "notes.txt" "$(complete_in_bash matrix p.yaml -o no)"

# Each word that completion offers is one that the program takes.
for view in $(complete_in_bash matrix p.yaml --view ''); do
    "$cli" matrix none.yaml -o x.csv --view "$view" 2>/dev/null && status=0 || status=$?
    [ "$status" -eq 3 ] || complain "portolan-cli does not take --view $view"
done

for option in lang by labels colors paper orientation; do
    for word in $(complete_in_bash diagram p.yaml "--$option" ''); do
        "$cli" diagram none.yaml -o x.svg "--$option" "$word" 2>/dev/null && status=0 || status=$?
        [ "$status" -eq 3 ] || complain "portolan-cli does not take --$option $word"
    done
done

mandoc -T lint -W warning "$page" >&2 || complain "man page: mandoc is not content, see above"
version=$("$cli" --version | awk '{print $NF}')
grep -qF "Portolan $version\"" "$page" || complain "man page: it is not of version $version"

[ "$failures" -eq 0 ] || exit 1
echo "Completions and man page say what --help says."
