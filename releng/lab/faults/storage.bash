# Storage pools.
# shellcheck shell=bash disable=SC2154 # variables of plant
passes storage.pool-unused pool default

# On a device of its own, whatever the rest stands on.
rest POST /1.0/storage-pools '{"name": "alone", "driver": "btrfs", "config": {"size": "120MiB"}}'
fails storage.pool-unused pool alone
passes storage.device-shared pool alone facts

# On the same device as default, mounted with other options.
mkdir -p "$WORK/pool"
"$here/$FLAVOUR" exec "$LAB" mount --bind "$WORK/pool" "$WORK/pool"
"$here/$FLAVOUR" exec "$LAB" mount -o remount,bind,nodev,nosuid "$WORK/pool"
rest POST /1.0/storage-pools "{\"name\": \"shared\", \"driver\": \"dir\", \"config\": {\"source\": \"$WORK/pool\"}}"
fails storage.pool-unused pool shared
fails storage.device-shared pool shared facts
fails storage.device-shared pool default facts
