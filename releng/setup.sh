# Shared by ./ringfence, ./verify and what they call; sourced by bash, with $root set to the clone.
# Finds or installs what a build needs: a JDK, Maven, and the few packages of the distribution.
# Everything said here goes to standard error: standard output belongs to the result.

readonly java_wanted=25
readonly maven_wanted=3.9.9
readonly maven_fetched=3.9.16
# a session without HOME is one of somebody all the same
if [ -z "${HOME:-}" ]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6) || HOME=
    export HOME=${HOME:-/nonexistent}
fi
readonly cache="${XDG_CACHE_HOME:-$HOME/.cache}/ringfence"
readonly state="$root/target/run"
# the product for this machine
readonly home="$root/product/target/products/io.ringfence.product/linux/gtk/$HOSTTYPE"

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

die() {
    say "$@"
    exit 2
}

# ---- packages of the distribution ---------------------------------------------------------------

# install_packages WHY PACKAGE... : installs them, or names the command that would.
install_packages() {
    local why=$1 as=()
    shift
    if ! command -v apt-get >/dev/null; then
        say "$why: please install (Debian's names) $*"
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
            say "$why; please run: sudo apt-get install --no-install-recommends $*"
            return 1
        fi
        say "sudo is used to install $*"
        as=(sudo)
    fi
    say "$why: installing $*"
    mkdir -p "$state"
    local log="$state/packages.log"
    if ! apt_install "${as[@]}" "$@" >"$log" 2>&1; then
        tail -5 "$log" >&2
        say "could not install them ($log); please run: apt-get install --no-install-recommends $*"
        return 1
    fi
}

# the lists may be old or absent, so a first failure is answered with an update
apt_install() {
    local as=()
    if [ "$1" = sudo ]; then
        as=(sudo)
        shift
    fi
    local install=("${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends)
    "${install[@]}" "$@" </dev/null || { "${as[@]}" apt-get update -q && "${install[@]}" "$@" </dev/null; }
}

# ---- Java ---------------------------------------------------------------------------------------

# jdk_version FOLDER : sets REPLY to the major version of the JDK there, 0 when it is none.
jdk_version() {
    local line
    REPLY=0
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line; do
        if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
            REPLY=${BASH_REMATCH[1]}
            return 0
        fi
    done <"$1/release"
}

# find_jdk : sets jdk to the first folder with a JDK that is new enough.
find_jdk() {
    local folder on_path=
    if command -v javac >/dev/null; then
        on_path=$(readlink -f "$(command -v javac)" 2>/dev/null) || on_path=
        on_path=${on_path%/bin/javac}
    fi
    for folder in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$folder" ] || continue
        jdk_version "$folder"
        if [ "$REPLY" -ge "$java_wanted" ]; then
            jdk=$folder
            return 0
        fi
    done
    return 1
}

# need_jdk : sets jdk, installing one if it must.
need_jdk() {
    find_jdk && return 0
    local package="openjdk-$java_wanted-jdk-headless"
    install_packages "no JDK $java_wanted or newer found" "$package" && find_jdk && return 0
    die "a JDK $java_wanted or newer is needed: install one and set JAVA_HOME to its folder"
}

# ---- Maven --------------------------------------------------------------------------------------

# maven_version MVN : sets REPLY to the version of the Maven that this command belongs to.
maven_version() {
    local folder jar
    REPLY=0
    folder=$(readlink -f "$1" 2>/dev/null) || return 0
    folder=${folder%/bin/mvn}
    for jar in "$folder"/lib/maven-core-*.jar; do
        jar=${jar##*/maven-core-}
        REPLY=${jar%.jar}
    done
}

# at_least WANTED FOUND : compares dotted versions.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# need_maven : sets maven to a command that is new enough, fetching one with the distribution's.
need_maven() {
    local fetched="$cache/maven/apache-maven-$maven_fetched/bin/mvn" old
    old=$(command -v mvn) || old=
    if [ -n "$old" ]; then
        maven_version "$old"
        if [[ $REPLY = 3.* ]] && at_least "$maven_wanted" "$REPLY"; then
            maven=$old
            return 0
        fi
    fi
    maven=$fetched
    [ -x "$maven" ] && return 0
    if [ -z "$old" ]; then
        install_packages "no Maven found" maven || die "Maven $maven_wanted or newer is needed"
        old=$(command -v mvn) || die "Maven $maven_wanted or newer is needed"
    fi
    say "fetching Maven $maven_fetched with $old"
    mkdir -p "$state" "$cache"
    local unpacked log="$state/maven.log"
    unpacked=$(mktemp -d "$cache/maven.XXXXXX")
    # from another folder: the build's own extensions are for the newer Maven
    (cd "$unpacked" && JAVA_HOME=$jdk "$old" -q -B \
        org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack \
        -Dartifact="org.apache.maven:apache-maven:$maven_fetched:zip:bin" \
        -DoutputDirectory="$unpacked") >"$log" 2>&1 </dev/null || {
        cat "$log" >&2
        rm -rf "$unpacked"
        die "could not fetch Maven: install Maven $maven_wanted or newer"
    }
    chmod 755 "$unpacked/apache-maven-$maven_fetched/bin/mvn"
    mkdir -p "$cache/maven"
    mv -T "$unpacked/apache-maven-$maven_fetched" "${fetched%/bin/mvn}" 2>/dev/null || [ -x "$fetched" ]
    rm -rf "$unpacked"
}

# revision : where the sources stand, empty when they are no clone; "+" when they were changed since.
revision() {
    git -C "$root" describe --always --abbrev=12 --dirty=+ 2>/dev/null || true
}

# run_maven LOG ARGUMENT... : Maven with its output in a file.
run_maven() {
    local log=$1
    shift
    (cd "$root" && JAVA_HOME=$jdk "$maven" -B -ntp -Dtarget.arch="$(uname -m)" \
        -Dringfence.revision="$(revision)" "$@") >"$log" 2>&1 </dev/null
}

# run_maven_shown LOG ARGUMENT... : the same, and what matters of it on standard output meanwhile.
run_maven_shown() {
    local log=$1
    shift
    (cd "$root" && JAVA_HOME=$jdk "$maven" -B -ntp -Dtarget.arch="$(uname -m)" \
        -Dringfence.revision="$(revision)" "$@") </dev/null 2>&1 | tee "$log" |
        sed -u -n -e '/swt\.\${osgi\.platform}/d' -e '/Tests run:.*Time elapsed/{s/^\[[A-Z]*\] //;p;d}' \
            -e '/^\[ERROR\]/p' -e '/^Lab:/p' -e '/^\[INFO\] \(BUILD\|Total time\)/{s/^\[INFO\] //;p}'
}

# ---- the product --------------------------------------------------------------------------------

# sources_listed : sets sources to all that the product is made of, and REPLY to their names.
sources_listed() {
    local entry
    sources=()
    shopt -s nullglob
    for entry in "$root"/bundles/*/* "$root"/features/*/* "$root"/product/* "$root"/docs "$root"/targetplatform \
        "$root"/.mvn "$root"/pom.xml "$root"/releng/jdt.prefs "$root"/releng/eea; do
        case "$entry" in
        */target | */bin | */bin_test | */src_test | */resources_test) ;;
        *) sources+=("$entry") ;;
        esac
    done
    shopt -u nullglob
    REPLY="${sources[*]}"
}

# product_stale : whether the product is missing or older than what it is made of. Change times are
# looked at, so that a file that came with an old date is noticed; a folder that changed tells of a
# file that came or went; what lies directly in a module is compared by name.
product_stale() {
    local known
    [ -r "$state/sources" ] && [ -r "$state/classpath" ] && [ -r "$state/built" ] || return 0
    IFS= read -r known <"$state/sources" || return 0
    sources_listed
    [ "$known" = "$REPLY" ] || return 0
    [ -n "$(find "${sources[@]}" -cnewer "$state/built" -print -quit 2>&1)" ]
}

# build_begins, build_ended : around whatever makes the product; what changes meanwhile is newer.
build_begins() {
    mkdir -p "$state"
    rm -f "$state/built" "$state/classpath"
    : >"$state/building"
    sources_listed
    printf '%s\n' "$REPLY" >"$state/sources"
    # a class whose source is gone must not stay behind
    rm -rf "$root"/bundles/*/target/classes "$root"/bundles/*/target/test-classes
}

build_ended() {
    command_line_class_path
    printf '%s\n' "$REPLY" >"$state/classpath"
    rm -rf "$state/configuration"
    train
    mv -f "$state/building" "$state/built"
}

# command_line_class_path : sets REPLY to the jars of the features that need no display.
command_line_class_path() {
    local feature id jar
    REPLY=
    shopt -s nullglob
    for feature in "$root"/features/*/feature.xml; do
        case "$feature" in *.platform.feature/* | *.workbench.feature/*) continue ;; esac
        while IFS= read -r id; do
            case "$id" in *.ui) continue ;; esac
            for jar in "$home/plugins/$id"_*.jar; do REPLY+=${REPLY:+:}$jar; done
        done < <(sed -n 's/.*<plugin id="\([^"]*\)".*/\1/p' "$feature")
    done
    shopt -u nullglob
}

# how the command line runs: quick to start rather than quick in the long run
readonly command_flags=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow)
readonly command_main=io.ringfence.cli.Main

# how the workbench runs, in tests of its speed, too: a collector that hardly ever stops the window, gives memory back
# soon and looks for work seldom while nothing happens (others were measured: docs/benchmarks.md). A later Java runtime
# may know less of its options.
readonly window_concurrent=(-XX:+IgnoreUnrecognizedVMOptions -XX:+UseShenandoahGC -XX:ShenandoahGCMode=generational
    -XX:+UnlockExperimentalVMOptions -XX:-ShenandoahPacing -XX:ShenandoahInitFreeThreshold=30
    -XX:ShenandoahControlIntervalMin=5 -XX:ShenandoahControlIntervalMax=100
    -XX:ShenandoahUncommitDelay=500 -XX:SoftMaxHeapSize=224m)
# where the Java runtime has none: one with short pauses that is kept small
readonly window_pausing=(-XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:MaxNewSize=64m -XX:GCTimeRatio=1
    -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30)

# choose_collector : sets window_collector to what $jdk has. Oracle builds its own without Shenandoah.
choose_collector() {
    local line
    window_collector=("${window_concurrent[@]}")
    while IFS= read -r line; do
        case "$line" in IMPLEMENTOR=*Oracle*) window_collector=("${window_pausing[@]}") ;; esac
    done <"$jdk/release"
    window_collector+=(-XX:+UseCompactObjectHeaders -XX:MetaspaceSize=64m)
}

# threads that compute (priority 1 in Java) leave the processor to the one that draws; nothing is above that. Who is
# not root would be warned that no priority can be raised. AWT draws icons in memory alone: with a display of its own
# it would take the program down when that one goes.
readonly window_priorities=(-XX:ThreadPriorityPolicy=1 -XX:-PrintWarnings -XX:JavaPriority1_To_OSPriority=10
    -XX:JavaPriority{6,7,8,9,10}_To_OSPriority=0)
readonly window_flags=(-XX:TieredStopAtLevel=1 -Xmx1g "${window_priorities[@]}" -Djava.awt.headless=true
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# train : lets the Java runtime remember what a command line loads. Nothing depends on it.
train() {
    local classpath new=$state/ringfence.aot.new
    rm -f "$state"/ringfence.aot*
    IFS= read -r classpath <"$state/classpath"
    "$jdk/bin/java" "${command_flags[@]}" -XX:AOTCacheOutput="$new" -cp "$classpath" \
        "$command_main" audit sample unix:///nowhere https://127.0.0.1:1 >"$state/train.log" 2>&1 </dev/null || true
    [ ! -f "$new" ] || mv -f "$new" "$state/ringfence.aot"
}

# build_product : makes the product unless another start has just done so.
build_product() {
    local log="$state/build.log" started=$SECONDS
    mkdir -p "$state"
    exec 9>"$state/lock"
    if ! flock -n 9; then
        say "waiting for a build that is already running"
        flock 9
    fi
    if product_stale; then
        need_maven
        say "building (takes a minute the first time; log: $log)"
        build_begins
        if ! run_maven "$log" package -Dmaven.test.skip=true -Djacoco.skip=true -pl product -am; then
            grep '^\[ERROR\]' "$log" | head -40 >&2
            say "the build failed; all of it is in $log"
            return 1
        fi
        build_ended
        say "built in $((SECONDS - started)) s"
    fi
    exec 9>&-
}

# ---- the desktop --------------------------------------------------------------------------------

# has_display : whether there is a screen to open a window on, not merely the name of one.
has_display() {
    [ -n "${WAYLAND_DISPLAY:-}" ] && return 0
    case "${DISPLAY:-}" in
    '') return 1 ;;
    :*)
        local number=${DISPLAY#:}
        [ -S "/tmp/.X11-unix/X${number%%.*}" ] || grep -q "@/tmp/.X11-unix/X${number%%.*}\$" /proc/net/unix
        ;;
    *) return 0 ;;
    esac
}

# need_desktop_libraries : what the workbench draws with.
need_desktop_libraries() {
    local found
    shopt -s nullglob
    found=(/usr/lib/*/libgtk-3.so.0 /usr/lib64/libgtk-3.so.0 /usr/lib/libgtk-3.so.0)
    shopt -u nullglob
    [ ${#found[@]} -gt 0 ] || install_packages "the workbench needs GTK 3" libgtk-3-0 librsvg2-common fonts-dejavu-core ||
        die "the workbench needs the library libgtk-3.so.0"
}

# need_test_desktop : a screen without a screen, and what draws on it.
need_test_desktop() {
    local missing=()
    command -v Xvfb >/dev/null || missing+=(xvfb)
    command -v openbox >/dev/null || missing+=(openbox)
    command -v import >/dev/null || missing+=(imagemagick)
    command -v xdotool >/dev/null || missing+=(xdotool)
    command -v dbus-launch >/dev/null || missing+=(dbus-x11)
    command -v gnome-keyring-daemon >/dev/null || missing+=(gnome-keyring)
    command -v secret-tool >/dev/null || missing+=(libsecret-tools)
    compgen -G '/usr/lib/*/libgtk-3.so.0' >/dev/null || missing+=(libgtk-3-0)
    compgen -G '/usr/lib/*/gdk-pixbuf-2.0/*/loaders/libpixbufloader-svg.so' >/dev/null || missing+=(librsvg2-common)
    [ -d /usr/share/fonts/truetype/dejavu ] || missing+=(fonts-dejavu-core)
    [ ${#missing[@]} = 0 ] || install_packages "the tests drive the workbench on a screen of their own" "${missing[@]}" ||
        die "the tests need: ${missing[*]}"
}

# need_lab required|auto : whether there is an LXD to test against; installs one only when required.
need_lab() {
    if [ "$1" = required ]; then
        mkdir -p "$state"
        "$root/releng/lab/install" --ceph >"$state/lab.log" 2>&1 </dev/null || { cat "$state/lab.log" >&2 && return 1; }
    fi
    [ "$(id -u)" = 0 ] && command -v lxd >/dev/null && command -v lxc >/dev/null
}
