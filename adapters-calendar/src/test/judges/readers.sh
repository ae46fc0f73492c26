# Where the independent readers of iCalendar are; to be read by other scripts, which set $here and $work.
missing() { printf 'MISSING\t%s\t%s\n' "$1" "$2"; }

# Says which python has the module: Debian's package belongs to Debian's python, which another one may hide.
python_with() {
    for interpreter in python3 /usr/bin/python3; do
        if "$interpreter" -c "import $1" 2>/dev/null; then echo "$interpreter"; return; fi
    done
}

# Runs a script with ical.js beside it.
with_icaljs() {
    script=$1; shift
    if ! command -v npm >/dev/null; then missing ical.js "Node.js 20 with npm"; return; fi
    cp "$here/package.json" "$here/package-lock.json" "$here/$script" "$work/"
    if ! cmp -s "$work/package-lock.json" "$work/node_modules/.installed-from"; then
        if ! (cd "$work" && npm ci --prefer-offline --no-audit --no-fund >npm.log 2>&1); then
            missing ical.js "npm ci did not work, see $work/npm.log"; return
        fi
        cp "$work/package-lock.json" "$work/node_modules/.installed-from"
    fi
    node "$work/$script" "$@"
}
