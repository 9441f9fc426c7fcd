# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Portolan developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completes portolan-cli in bash, with the package bash-completion or without it.

# The options of a subcommand ("catalog flows" is one), one string; nothing for words that are none.
_portolan_cli_options() {
    case $1 in
        '') printf '%s' '--help --version' ;;
        catalog | 'catalog flows') printf '%s' '--format --lang -o --catalog --help' ;;
        'catalog list') printf '%s' '--catalog --help' ;;
        'catalog check') printf '%s' '--help' ;;
        check) printf '%s' '--format --lang --catalog --help' ;;
        matrix) printf '%s' '-o --view --against --lang --expand --firewall --zone --product --phase --encoding --catalog --help' ;;
        arrange) printf '%s' '-o --all --catalog --help' ;;
        diagram)
            printf '%s' '-o --page --against --lang --firewall --zone --product --phase --by --labels --colors'
            printf ' %s' '--paper --orientation --scale --tile --no-rows --dpi --outlines --catalog --help'
            ;;
        issue) printf '%s' '--revision --date --against --change --change-ja --by --approved --keep --catalog --help' ;;
        example) printf '%s' '--nodes --seed -o --force --help' ;;
    esac
}

# The words that an option of a subcommand takes; nothing where any text or a file goes.
_portolan_cli_values() {
    case $1:$2 in
        'catalog flows:--format') printf '%s' 'csv md json' ;;
        check:--format) printf '%s' 'text json' ;;
        matrix:--lang | diagram:--lang) printf '%s' 'en ja both' ;;
        *:--lang) printf '%s' 'en ja' ;;
        matrix:--view) printf '%s' 'documented stateful stateless zones' ;;
        matrix:--phase | diagram:--phase) printf '%s' 'inventory deployment' ;;
        matrix:--encoding) printf '%s' 'utf-8 cp932' ;;
        diagram:--by) printf '%s' 'product phase zone protocol firewall' ;;
        diagram:--labels) printf '%s' 'auto ports numbers both' ;;
        diagram:--colors) printf '%s' 'auto product table protocol phase change' ;;
        diagram:--paper) printf '%s' 'A4 A3 A2 Letter Tabloid plan' ;;
        diagram:--orientation) printf '%s' 'landscape portrait' ;;
    esac
}

# What may stand for an argument that is no option: words, or "yaml" for a file of ours.
_portolan_cli_arguments() {
    case $1 in
        '') printf '%s' 'catalog check matrix arrange diagram issue example' ;;
        catalog) printf '%s' 'list flows check' ;;
        'catalog flows') "$2" catalog list 2>/dev/null | awk '{print $1}' ;;
        example) printf 'list\n' && "$2" example list 2>/dev/null | awk '{print $1}' ;;
        'catalog check' | check | matrix | arrange | diagram | issue) printf '%s' yaml ;;
    esac
}

_portolan_cli_takes_value() {
    [[ $1 =~ ^(-o|--(catalog|format|lang|view|against|firewall|zone|product|phase|encoding|revision|date|nodes|seed))$ ]] ||
        [[ $1 =~ ^--(change|change-ja|approved|page|by|labels|colors|paper|orientation|scale|dpi)$ ]]
}

# The subcommand that the words before the cursor name.
_portolan_cli_subcommand() {
    local word skip=no found=''
    for word in "$@"; do
        if [ "$skip" = yes ]; then
            [ "$word" = = ] || skip=no
        elif _portolan_cli_takes_value "$word"; then
            skip=yes
        elif [[ $word != -* ]]; then
            case $found:$word in
                :catalog | :check | :matrix | :arrange | :diagram | :issue | :example) found=$word ;;
                catalog:list | catalog:flows | catalog:check) found="catalog $word" ;;
            esac
        fi
    done
    printf '%s' "$found"
}

_portolan_cli_complete_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2"); }

_portolan_cli_complete_files() {
    compopt -o filenames 2>/dev/null
    if [ "$1" = yaml ]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$2"; compgen -f -X '!*.yaml' -- "$2"; compgen -f -X '!*.yml' -- "$2")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$2")
    fi
}

_portolan_cli() {
    local program=$1 current=${COMP_WORDS[COMP_CWORD]} option='' subcommand words
    local previous=${COMP_WORDS[COMP_CWORD - 1]}
    # bash makes "--lang=ja" three words
    if [ "$current" = = ]; then
        option=$previous current=''
    elif [ "$previous" = = ] && [ "$COMP_CWORD" -ge 2 ]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    elif _portolan_cli_takes_value "$previous"; then
        option=$previous
    fi
    subcommand=$(_portolan_cli_subcommand "${COMP_WORDS[@]:1:COMP_CWORD-1}")
    COMPREPLY=()

    if [ -n "$option" ]; then
        words=$(_portolan_cli_values "$subcommand" "$option")
        case $option in
            --catalog | --against) _portolan_cli_complete_files yaml "$current" ;;
            -o) _portolan_cli_complete_files any "$current" ;;
            *) _portolan_cli_complete_words "$words" "$current" ;;
        esac
    elif [[ $current == -* ]]; then
        _portolan_cli_complete_words "$(_portolan_cli_options "$subcommand")" "$current"
    else
        words=$(_portolan_cli_arguments "$subcommand" "$program")
        if [ "$words" = yaml ]; then
            _portolan_cli_complete_files yaml "$current"
        else
            _portolan_cli_complete_words "$words" "$current"
        fi
    fi
}

complete -F _portolan_cli portolan-cli
