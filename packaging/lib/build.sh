# SPDX-FileCopyrightText: 2026 The Portolan developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced after setup.sh: configures and builds one of the presets of CMakePresets.json.

# configure PRESET: when there is no configuration yet, or it is another folder's; ninja does the rest by itself.
configure() {
    local preset=$1
    local folder=$project/build/$preset log=$logs/$preset-configure.txt
    if [ -f "$folder/build.ninja" ] && [ ! "$project/CMakePresets.json" -nt "$folder/build.ninja" ] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project" "$folder/CMakeCache.txt"; then
        return 0
    fi
    say "Configuring the $preset build."
    (cd "$project" && quietly "$log" cmake --fresh --preset "$preset") && return 0
    tail -n 25 "$log" >&2
    fail "CMake could not configure the $preset build; above is the end of $log. The build needs what these packages of Debian 12 hold: ${build_packages[*]}."
}

# Whether there is anything to build. Named by its whole path, build.ninja is not brought up to date itself before: a dry
# run gets no further than that.
is_anything_to_build() {
    local folder=$project/build/$1
    ! ninja -C "$folder" -f "$folder/build.ninja" -n "${@:2}" 2>/dev/null 9>&- | grep -x 'ninja: no work to do.' >/dev/null
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    local -a targets=("${@:2}")
    [ ${#targets[@]} -gt 0 ] || targets=(all)
    local log=$logs/$preset-build.txt
    configure "$preset"
    if is_anything_to_build "$preset" "${targets[@]}"; then
        say "Building ($preset, $(nproc) at a time). The first time takes several minutes; later only what has changed is built."
    fi
    quietly "$log" cmake --build "$project/build/$preset" --parallel "$(nproc)" --target "${targets[@]}" && return 0
    first_failure "$log" >&2
    fail "The $preset build failed; above is what went wrong first, and all of it is in $log."
}

# What ninja printed of the first step that failed; where CMake itself failed, its words stand before that.
first_failure() {
    if grep -q '^FAILED: build.ninja' "$1"; then
        tail -n 25 "$1"
    else
        grep -m 1 -A 40 '^FAILED: ' "$1" || tail -n 25 "$1"
    fi
}
