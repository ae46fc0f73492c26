#!/bin/sh
# Copies the browser files of package-lock.json into the module's static resources and builds the icon sprite.
# The copies are committed: the Maven build needs no Node. A check may run this and expect `git diff --exit-code`.
set -eu
cd "$(dirname "$0")"
static=../resources/static
vendor=$static/vendor
npm ci --no-audit --no-fund --ignore-scripts

mkdir -p "$vendor"
cp node_modules/htmx.org/dist/htmx.min.js "$vendor/htmx.js"
# Without the name of a map of its source that is not here.
sed -e '/^\/\/# sourceMappingURL=/d' node_modules/squire-rte/dist/squire.mjs > "$vendor/squire.js"
cp node_modules/idiomorph/dist/idiomorph-ext.min.js "$vendor/idiomorph.js"
for part in latin latin-ext; do
  cp "node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-$part-wght-normal.woff2" "$vendor/"
done

{
  printf '<svg xmlns="http://www.w3.org/2000/svg">\n'
  while read -r name; do
    printf '<symbol id="%s" viewBox="0 0 24 24">' "$name"
    # What stands between <svg …> and </svg> of the icon, on one line.
    tr '\n' ' ' < "node_modules/lucide-static/icons/$name.svg" | sed -e 's/.*<svg[^>]*>//' -e 's/<\/svg>.*//' -e 's/  */ /g' -e 's/^ //' -e 's/ $//' -e 's/ \/>/\/>/g' -e 's/> </></g'
    printf '</symbol>\n'
  done < icons.txt
  printf '</svg>\n'
} > "$static/icons.svg"

{
  printf 'The files in this folder and icons.svg come from these packages.\n'
  for package in @fontsource-variable/source-sans-3 htmx.org idiomorph lucide-static squire-rte; do
    version=$(node -p "require('./node_modules/$package/package.json').version")
    licence=$(node -p "require('./node_modules/$package/package.json').license")
    printf '\n==== %s %s (%s) ====\n\n' "$package" "$version" "$licence"
    sed -e 's/[[:space:]]*$//' "node_modules/$package/LICENSE"
  done
} > "$vendor/LICENSES.txt"
