# Benchmarks of the window: a copy of the built product with the benches in it. Sourced by `run`.
# shellcheck shell=bash

# bench_screen : a screen that nobody else draws on.
bench_screen() {
    local number=
    need_test_desktop
    exec 8< <(exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null)
    processes+=($!)
    IFS= read -r -t 20 number <&8 || die "Xvfb did not start"
    export DISPLAY=":$number" NO_AT_BRIDGE=1 GDK_BACKEND=x11
    unset WAYLAND_DISPLAY
    openbox >/dev/null 2>&1 &
    processes+=($!)
}

# window_product FOLDER : the product in $home with the benches and the empty window, compiled now.
window_product() {
    local list=org.eclipse.equinox.simpleconfigurator/bundles.info classpath bundle
    cp -r "$home" "$1"
    bench_product=$1
    choose_collector
    classpath=$(printf '%s:' "$1"/plugins/*.jar "$1"/plugins/io.ringfence.*/)
    for bundle in workbench empty; do
        mkdir -p "$1/plugins/io.ringfence.bench.$bundle"
        cp -r "$root/releng/bench/$bundle"/{META-INF,*.xml} "$1/plugins/io.ringfence.bench.$bundle"
        find "$root/releng/bench/$bundle/src" "$root/releng/bench/workbench/src/io/ringfence/bench" -name '*.java' -exec \
            "$jdk/bin/javac" -nowarn -proc:none -implicit:class -cp "$classpath" \
            -sourcepath "$root/releng/bench/workbench/src:$root/releng/io.ringfence.app.tests/src" \
            -d "$1/plugins/io.ringfence.bench.$bundle" {} +
    done
    mkdir "$1/empty"
    # what an application of the platform needs, and nothing of ours
    grep -v -E '^(io\.ringfence|io\.netty|bc|com\.fasterxml|org\.yaml|picocli|org\.eclipse\.ui\.(views|forms))' \
        "$1/configuration/$list" >"$1/empty/bundles.info"
    echo 'io.ringfence.bench.empty,1.0.0,plugins/io.ringfence.bench.empty/,4,false' >>"$1/empty/bundles.info"
    echo 'io.ringfence.bench.workbench,1.0.0,plugins/io.ringfence.bench.workbench/,4,false' >>"$1/configuration/$list"
}

# window NAME APPLICATION PROPERTY... -- ARGUMENT... : runs an application of that copy to its end, as `ringfence` runs
# the workbench, with a workspace of its own that stays; its output is in $work/NAME.out. BENCH_GC is used in place of
# the collector of the workbench, BENCH_JAVA with its other flags.
window() {
    local name=$1 application=$2 properties=() launcher=("$bench_product"/plugins/org.eclipse.equinox.launcher_*.jar)
    shift 2
    while [ "$1" != -- ]; do properties+=("$1") && shift; done
    shift
    mkdir -p "$work/$name/configuration" "$work/$name/home"
    HOME=$work/$name/home XDG_DATA_HOME='' timeout "${bench_patience:-300}" "$jdk/bin/java" ${BENCH_GC:-${window_collector[@]}} "${window_flags[@]}" \
        ${BENCH_JAVA:-} "${properties[@]}" \
        -Dbench.started="$(date +%s%3N)" \
        -Dosgi.install.area="file:$bench_product" -Dosgi.configuration.cascaded=true \
        -Dosgi.sharedConfiguration.area="file:$bench_product/configuration" \
        -Dosgi.configuration.area="file:$work/$name/configuration" \
        -jar "${launcher[0]}" -nosplash -application "$application" "$@" \
        >"$work/$name.out" 2>"$work/$name.err" || { tail -n 20 "$work/$name.err" >&2 && die "the bench $name failed"; }
}

# result NAME WHAT : a number that a bench printed
result() { sed -n "s/^$2 //p" "$work/$1.out"; }

# empty_window NAME PROPERTY... : the window of the platform with nothing in it.
empty_window() {
    local name=$1
    shift
    window "$name" io.ringfence.bench.empty.window "$@" \
        -Dorg.eclipse.equinox.simpleconfigurator.configUrl="file:$bench_product/empty/bundles.info" -- -data "$work/$name/workspace"
}

our_window() {
    window ours io.ringfence.app.bench -Dbench=usable -Dbench.servers="$bench_servers" -- "$@"
}

# idle_window LAB LAB : ten remotes of the two daemons, live in our window that nobody touches for a minute.
idle_window() {
    local number lab=("$@") remotes=()
    mkdir -p "$work/conf/servercerts"
    for number in 0 1; do
        LXD_CONF=$work/conf lxc remote add "lab$number" \
            "$("$root/releng/lab/lxd" exec "${lab[number]}" lxc config trust add --name bench -q)" >&2
    done
    echo remotes: >"$work/conf/config.yml"
    for number in {0..9}; do
        remotes+=("r$number")
        printf '  r%s:\n    addr: https://127.0.0.1:%s\n    auth_type: tls\n    project: default\n    protocol: lxd\n' \
            "$number" "$(cat "${lab[number % 2]}/port")" >>"$work/conf/config.yml"
        cp "$work/conf/servercerts/lab$((number % 2)).crt" "$work/conf/servercerts/r$number.crt"
    done
    LXD_CONF=$work/conf window idle io.ringfence.app.bench -Dbench=idle -Dbench.servers=10 -- "${remotes[@]}"
}
