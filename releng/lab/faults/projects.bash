# Projects: sealed is the good one.
# shellcheck shell=bash
mapfile -t features < <(ask /1.0/projects/default | jq -r '.config | keys[] | select(startswith("features.")) + "=true"')
project sealed "${features[@]}" restricted=true limits.instances=20
passes 'project.unrestricted project.restrictions-inactive project.restrictions-weakened project.limits-missing' \
    project sealed
passes project.restrictions-inactive project default

project loose features.profiles=false
fails 'project.unrestricted project.limits-missing' project loose

project inactive restricted.containers.privilege=unprivileged limits.instances=20
fails 'project.unrestricted project.restrictions-inactive' project inactive

project weakened restricted=true restricted.containers.nesting=allow restricted.containers.lowlevel=allow \
    restricted.containers.privilege=allow restricted.devices.unix-char=allow limits.instances=20
fails project.restrictions-weakened project weakened

project disks-anywhere restricted=true restricted.devices.disk=allow limits.instances=20
fails 'project.restrictions-weakened project.disk-paths-open' project disks-anywhere

project disks-somewhere restricted=true restricted.devices.disk=allow restricted.devices.disk.paths=/srv limits.instances=20
fails project.restrictions-weakened project disks-somewhere
passes project.disk-paths-open project disks-somewhere
