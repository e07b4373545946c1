# Devices of containers that do not run.
# shellcheck shell=bash
mkdir -p "$WORK/share"
container disks \
    good:type=disk "good:source=$WORK/share" good:path=/mnt/good good:readonly=true \
    writable:type=disk "writable:source=$WORK/share" writable:path=/mnt/writable \
    shifted:type=disk "shifted:source=$WORK/share" shifted:path=/mnt/shifted shifted:shift=true \
    etc:type=disk etc:source=/etc etc:path=/mnt/etc etc:readonly=true \
    socket:type=disk "socket:source=$LAB/daemon/unix.socket" socket:path=/mnt/unix.socket socket:readonly=true
passes 'device.disk-sensitive-source device.disk-writable-source device.disk-shift' instance default/disks:good
passes 'device.disk-sensitive-source device.disk-shift' instance default/disks:writable
fails device.disk-writable-source instance default/disks:writable
fails 'device.disk-writable-source device.disk-shift' instance default/disks:shifted
fails device.disk-sensitive-source instance default/disks:etc
fails device.disk-sensitive-source instance default/disks:socket
passes device.disk-writable-source instance default/disks:etc

container passthrough \
    log:type=unix-char log:source=/dev/kmsg log:path=/dev/kmsg \
    disk:type=unix-block disk:source=/dev/loop7 disk:path=/dev/loop7 disk:required=false \
    stick:type=usb stick:vendorid=1d6b \
    plugged:type=unix-hotplug plugged:vendorid=1d6b \
    screen:type=gpu
for device in log disk stick plugged screen; do
    fails device.passthrough instance "default/passthrough:$device"
done

container proxies \
    local:type=proxy local:listen=tcp:127.0.0.1:29081 local:connect=tcp:127.0.0.1:80 \
    world:type=proxy world:listen=tcp:0.0.0.0:29082 world:connect=tcp:127.0.0.1:80 \
    inward:type=proxy inward:bind=instance inward:listen=tcp:127.0.0.1:81 inward:connect=tcp:127.0.0.1:22
passes device.proxy-exposed instance default/proxies:local
fails device.proxy-exposed instance default/proxies:world
fails device.proxy-exposed instance default/proxies:inward
