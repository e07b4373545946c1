# Keys of containers. Each is as good as `good`, but for what it shows.
# shellcheck shell=bash
profile plain "${LIMITS[@]}"                     # limits, but the map that everybody shares
profile unlimited security.idmap.isolated=true   # a map of its own, but no limits

# ---- privilege and limits
container privileged profile=plain security.privileged=true
fails instance.privileged instance default/privileged
container nesting security.nesting=true security.idmap.size=200000
fails instance.nesting instance default/nesting
container privileged-nesting profile=plain security.privileged=true security.nesting=true
fails 'instance.privileged instance.nesting' instance default/privileged-nesting
container unlimited profile=unlimited
fails 'instance.limits-cpu instance.limits-memory instance.limits-processes' instance default/unlimited
container own-limits profile=unlimited limits.cpu=1 limits.memory=128MiB limits.processes=100
fails instance.hardening-not-in-profile instance default/own-limits

# ---- confinement
container raw-lxc 'raw.lxc=lxc.apparmor.profile = unconfined'
fails instance.raw-lxc instance default/raw-lxc
container raw-lxc-capabilities $'raw.lxc=lxc.cap.drop =\nlxc.mount.entry = /srv srv none bind,create=dir 0 0'
fails instance.raw-lxc instance default/raw-lxc-capabilities
container raw-apparmor raw.apparmor=mount,
fails instance.raw-apparmor instance default/raw-apparmor
container raw-seccomp $'raw.seccomp=2\ndenylist\n[all]\nkexec_load errno 1'
fails instance.raw-seccomp instance default/raw-seccomp
container deny-default-off security.syscalls.deny_default=false
fails instance.syscalls-deny-default-off instance default/deny-default-off
container intercept-mount security.syscalls.intercept.mount=true security.syscalls.intercept.mount.allowed=ext4
container intercept-mknod security.syscalls.intercept.mknod=true
fails instance.syscalls-intercept instance default/intercept-mount
fails instance.syscalls-intercept instance default/intercept-mknod
container kernel-modules linux.kernel_modules=ip_tables
fails instance.kernel-modules instance default/kernel-modules

# ---- the rest
case $FLAVOUR in lxd) images=security.devlxd.images ;; *) images=security.guestapi.images ;; esac
container guest-images "$images=true"
fails instance.devlxd-images instance default/guest-images
container secret environment.DB_PASSWORD=not-a-real-secret-4711
fails instance.secret-in-config instance default/secret
container snapshot-bad security.nesting=true security.idmap.size=200000
container snapshot-good
snapshot snapshot-bad before
snapshot snapshot-good before
rest PATCH /1.0/instances/snapshot-bad '{"config": {"security.nesting": ""}}'
fails instance.snapshot-dangerous instance default/snapshot-bad
passes instance.snapshot-dangerous instance default/snapshot-good
