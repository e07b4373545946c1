# What the rest stands on: a default profile that an audit has nothing to say about, and containers that are as they
# should be.
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the other parts
HARDENED=(limits.cpu=2 limits.memory=256MiB limits.processes=200 security.idmap.isolated=true)
LIMITS=(limits.cpu=2 limits.memory=256MiB limits.processes=200)

default_profile default "${HARDENED[@]}"
container good
container good-running image=bb
run good-running
INSTANCE_CHECKS='instance.privileged instance.nesting instance.idmap-not-isolated instance.idmap-overlap
    instance.idmap-host-ids instance.idmap-size instance.idmap-key-ignored instance.limits-cpu instance.limits-memory
    instance.limits-processes instance.syscalls-deny-default-off instance.devlxd-images instance.secret-in-config
    instance.hardening-not-in-profile'
passes "$INSTANCE_CHECKS" instance default/good
passes "$INSTANCE_CHECKS instance.idmap-pending" instance default/good-running
