# A server as it should be.
# shellcheck shell=bash
port=$(cat "$LAB/port")
rest PATCH /1.0 "{\"config\": $(object core.metrics_address=127.0.0.1:$((port + 10000)) \
    core.https_allowed_origin=https://console.example core.proxy_http=http://proxy.example:3128 \
    core.proxy_https=http://proxy.example:3128 core.remote_token_expiry=15M)}"
passes 'server.https-address-wildcard server.service-address-wildcard server.metrics-unauthenticated
    server.https-allowed-origin server.trust-ca-certificates server.proxy-missing server.remote-token-expiry
    server.pending-tokens server.certificate-weak server.certificate-expiry' server "$SERVER"
if [ "$FLAVOUR" = lxd ]; then
    passes 'server.trust-password-set' server "$SERVER"
    fails server.remote-logging-missing server "$SERVER" # this version has no such setting
else
    rest PATCH /1.0 '{"config": {"loki.api.url": "http://127.0.0.1:3100"}}'
    passes server.remote-logging-missing server "$SERVER"
fi

# All warnings but the one about AppArmor have been looked at.
ask '/1.0/warnings?recursion=1' | jq -r '.[] | select(.type | test("AppArmor") | not) | .uuid' | while read -r warning; do
    rest PATCH "/1.0/warnings/$warning" '{"status": "acknowledged"}'
done
passes server.warnings-open server "$SERVER"
ask '/1.0/warnings?recursion=1' | jq -e 'any(.[]; .type | test("AppArmor"))' >/dev/null &&
    fails server.apparmor-disabled server "$SERVER"
passes storage.pool-unused pool default
