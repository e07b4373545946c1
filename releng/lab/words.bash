# The words that plant and the sample are written in. Needs CLIENT (lxc or incus, with its variables set) and LAB.
# shellcheck shell=bash

rest() { # rest METHOD PATH [JSON]: asks the API and waits for the end
    timeout 60 "$CLIENT" query --wait --request "$1" "$2" ${3:+--data "$3"} >>"$LAB/log" || {
        echo "${0##*/}: $1 $2 failed: ${3:-}" >&2
        return 1
    }
}

# A token is an operation that goes on until somebody uses it: not to be waited for.
token() { "$CLIENT" query --request POST /1.0/certificates --data "{\"type\": \"client\", \"token\": true, $1}" >/dev/null; }

ask() { "$CLIENT" query "$1"; }

# A JSON object of words KEY=VALUE.
object() {
    # shellcheck disable=SC2016 # jq's variables
    jq -nc '$ARGS.positional | map(index("=") as $i | {key: .[:$i], value: .[$i + 1:]}) | from_entries' --args -- "$@"
}

project() { # project NAME KEY=VALUE...
    local name=$1
    shift
    rest POST /1.0/projects "{\"name\": \"$name\", \"config\": $(object "$@")}"
}

ROOT='"root": {"type": "disk", "path": "/", "pool": "default"}'

profile() { # profile NAME KEY=VALUE...: with a root disk
    local name=$1
    shift
    rest POST /1.0/profiles "{\"name\": \"$name\", \"config\": $(object "$@"), \"devices\": {$ROOT}}"
}

default_profile() { # default_profile PROJECT KEY=VALUE...: what the default profile of a project has, with a root disk
    local project=$1
    shift
    rest PUT "/1.0/profiles/default?project=$project" "{\"config\": $(object "$@"), \"devices\": {$ROOT}}"
}

# container [PROJECT/]NAME [profile=NAME,...] [image=ALIAS] [on=MEMBER] [KEY=VALUE...] [DEVICE:KEY=VALUE...]
# Without an image it is empty and cannot run.
container() {
    local name=${1#*/} project=default member='' word words=()
    [ "$name" = "$1" ] || project=${1%%/*}
    shift
    for word in "$@"; do
        case $word in on=*) member="&target=${word#on=}" ;; *) words+=("$word") ;; esac
    done
    # shellcheck disable=SC2016 # jq's variables
    rest POST "/1.0/instances?project=$project$member" "$(jq -nc --arg name "$name" '
        reduce ($ARGS.positional[] | index("=") as $i | {key: .[:$i], value: .[$i + 1:]}) as $word (
            {name: $name, type: "container", source: {type: "none"}, profiles: ["default"], config: {}, devices: {}};
            if $word.key == "profile" then .profiles = ($word.value | split(","))
            elif $word.key == "image" then .source = {type: "image", alias: $word.value}
            elif $word.key | contains(":") then .devices[$word.key | split(":")[0]][$word.key | split(":")[1]] = $word.value
            else .config[$word.key] = $word.value end)' --args -- "${words[@]}")"
}

run() { # run [PROJECT/]NAME...: starts containers
    local each project
    for each in "$@"; do
        project=default
        [ "$each" = "${each#*/}" ] || project=${each%%/*}
        rest PUT "/1.0/instances/${each#*/}/state?project=$project" '{"action": "start", "timeout": 30}'
    done
}

snapshot() { # snapshot [PROJECT/]NAME SNAPSHOT
    local project=default
    [ "$1" = "${1#*/}" ] || project=${1%%/*}
    rest POST "/1.0/instances/${1#*/}/snapshots?project=$project" "{\"name\": \"$2\"}"
}

bridge() { # bridge NAME KEY=VALUE...
    local name=$1
    shift
    rest POST /1.0/networks "{\"name\": \"$name\", \"type\": \"bridge\", \"config\": $(object "$@")}"
}

# free_network: the first three numbers of a network (/24) that this machine has no way to, so that no other lab has it.
free_network() {
    local network
    until network=10.$((64 + RANDOM % 128)).$((RANDOM % 256)) &&
        [ -z "$(ip -4 route show root "$network.0/24")$(ip -4 route show match "$network.0/24" | grep -v ^default)" ]; do :; done
    echo "$network"
}

has_extension() { ask /1.0 | jq -e --arg name "$1" '.api_extensions | index($name)' >/dev/null; }

# brief_certificate KEY FILE: a certificate that ends in four seconds. Needs an authority, as plain requests take days.
brief_certificate() {
    local dir
    dir=$(mktemp -d)
    touch "$dir/index"
    printf '%s\n' '[ca]' 'default_ca = brief' '[brief]' "database = $dir/index" "new_certs_dir = $dir" 'rand_serial = yes' \
        'default_md = sha384' 'policy = any' '[any]' 'commonName = supplied' >"$dir/conf"
    openssl req -new -key "$1" -subj /CN=brief -out "$dir/request" 2>>"$LAB/log"
    openssl ca -batch -selfsign -config "$dir/conf" -keyfile "$1" -in "$dir/request" -notext -out "$2" \
        -startdate "$(date -u -d '-1 year' +%Y%m%d%H%M%SZ)" -enddate "$(date -u -d '+4 seconds' +%Y%m%d%H%M%SZ)" 2>>"$LAB/log"
    rm -rf "$dir"
}
