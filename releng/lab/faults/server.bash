# A server that does everything wrong.
# shellcheck shell=bash
port=$(cat "$LAB/port")
rest PATCH /1.0 "{\"config\": $(object "core.https_address=:$port" core.metrics_address=:$((port + 10000)) \
    core.metrics_authentication=false core.debug_address=127.0.0.1:$((port + 20000)) \
    core.https_allowed_origin=\* core.trust_ca_certificates=true)}"
fails 'server.https-address-wildcard server.service-address-wildcard server.metrics-unauthenticated
    server.https-allowed-origin server.trust-ca-certificates server.proxy-missing' server "$SERVER"
if [ "$FLAVOUR" = lxd ]; then
    rest PATCH /1.0 '{"config": {"core.trust_password": "not-a-secret", "candid.api.url": "https://candid.example"}}'
    fails 'server.trust-password-set server.candid-rbac-legacy' server "$SERVER"
else
    rest PATCH /1.0 '{"config": {"oidc.issuer": "https://login.example", "oidc.client.id": "lab"}}'
fi

# A token that never ends, and makes an administrator of whoever has it.
token '"name": "token-for-everything"'
fails server.remote-token-expiry server "$SERVER"
fails server.pending-tokens server "$SERVER"

# What the kernel of a lab does not have (AppArmor, above all) the daemon says itself.
ask '/1.0/warnings?recursion=1' | jq -e 'any(.[]; .type | test("AppArmor"))' >/dev/null &&
    fails server.apparmor-disabled server "$SERVER"
fails server.warnings-open server "$SERVER"
fails server.remote-logging-missing server "$SERVER"

# As it was started: see the options of `lxd start`.
if [ -e "$LAB/daemon/server.ca" ]; then
    fails server.crl-ineffective server "$SERVER" facts
fi
if grep -qz '^--debug$' "/proc/$(cat "$LAB/pid")/cmdline"; then
    fails server.debug-daemon server "$SERVER"
fi
if openssl x509 -in "$LAB/daemon/server.crt" -noout -text | grep -Eq 'Public-Key: \((1024|2048|3072|256) bit\)'; then
    fails server.certificate-weak server "$SERVER"
else
    passes server.certificate-weak server "$SERVER"
fi
if openssl x509 -in "$LAB/daemon/server.crt" -noout -checkend $((30 * 86400)) >/dev/null; then
    passes server.certificate-expiry server "$SERVER"
else
    fails server.certificate-expiry server "$SERVER"
fi

# Its version: in its time, and as the distribution left it. What the package has put back, only the host can tell.
if [ "$FLAVOUR" = lxd ]; then
    [ "$(date +%Y%m)" -gt 202705 ] || passes server.version-unsupported server "$SERVER"
    if dpkg --compare-versions "$(dpkg-query -W -f '${Version}' lxd 2>/dev/null)" le '5.0.2-5+deb12u6'; then
        fails server.version-vulnerable server "$SERVER" facts
    fi
fi
