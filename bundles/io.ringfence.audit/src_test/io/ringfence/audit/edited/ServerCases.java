package io.ringfence.audit.edited;

import static io.ringfence.audit.edited.EditedServer.cluster;
import static io.ringfence.audit.edited.EditedServer.incus;
import static io.ringfence.audit.edited.EditedServer.lxd;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.ringfence.model.Connection;
import io.ringfence.model.Known;

import java.util.List;
import java.util.stream.Stream;

/** Other versions, other settings and other connections. */
final class ServerCases {

    private static final String VERSION = "server_version";
    private static final String SECRET = "oidc.client.secret";
    private static final String NEXT = "'nextUpdate':'2099-01-01T00:00:00Z'}";
    private static final String PAST = "'nextUpdate':'2026-02-01T00:00:00Z'}";

    private ServerCases() {}

    static Stream<Case> all() {
        return Stream.of(versions(), access(), revocation(), logging()).flatMap(each -> each);
    }

    private static Stream<Case> versions() {
        return Stream.of(
                Case.of("LXD 4.0, whose support has ended", version("4.0.9", "22.04"))
                        .fails("server.version-unsupported server.version-vulnerable"),
                Case.of("a feature release that another one followed", version("6.1", "24.04"))
                        .fails("server.version-unsupported server.version-vulnerable"),
                Case.of("the newest release of a series", version("5.21.7", "24.04"))
                        .passes("server.version-unsupported")
                        // the table knows nothing of this series for some advisories
                        .unknown("server.version-vulnerable", EditedServer.NAME),
                Case.of("the newest Incus", incus().withoutFacts().environment(VERSION, "7.3"))
                        .passes("server.version-unsupported server.version-vulnerable"),
                Case.of("a release that the tables do not know", version("9.1", "24.04"))
                        .unknown(
                                "server.version-unsupported server.version-vulnerable",
                                EditedServer.NAME));
    }

    /** As on Ubuntu, where LXD comes as a snap and its number says what is fixed. */
    private static EditedServer version(String version, String ubuntu) {
        return lxd().withoutFacts()
                .environment(VERSION, version)
                .environment("os_name", "Ubuntu")
                .environment("os_version", ubuntu);
    }

    private static Stream<Case> access() {
        String oidc = "server.oidc-client-secret";
        return Stream.of(
                Case.of("Incus, which has no trust password", incus())
                        .notApplicable("server.trust-password-set", EditedServer.NAME)
                        .notApplicable("server.candid-rbac-legacy", EditedServer.NAME),
                Case.of("RBAC", lxd().config("rbac.api.url", "https://rbac.example"))
                        .fails("server.candid-rbac-legacy"),
                Case.of("OpenID Connect with a secret", openId().config(SECRET, "redacted"))
                        .fails(oidc)
                        .unknown("server.oidc-manual-review", EditedServer.NAME),
                Case.of("OpenID Connect without a secret", openId()).passes(oidc),
                Case.of("a server that accepts TLS 1.1", offering("TLSv1.1"))
                        .fails("server.tls-protocol"),
                Case.of("a server that refuses weak TLS", offering()).passes("server.tls-protocol"),
                Case.of("a daemon in debug mode", listening(3)).fails("server.debug-daemon"),
                Case.of("a daemon that is not", listening(0)).passes("server.debug-daemon"),
                Case.of(
                                "services with an address each",
                                lxd().config("core.metrics_address", "10.0.0.1:9100")
                                        .config("core.https_allowed_origin", "https://ui.example"))
                        .passes("server.service-address-wildcard server.https-allowed-origin"),
                Case.of("tokens of the default length", joinExpiry(""))
                        .fails("server.join-token-expiry"),
                Case.of("short tokens", joinExpiry("10M")).passes("server.join-token-expiry"));
    }

    private static EditedServer joinExpiry(String value) {
        return cluster().config("cluster.join_token_expiry", value);
    }

    private static EditedServer openId() {
        return lxd().environment(VERSION, "5.21.4")
                .extension("oidc")
                .config("oidc.issuer", "https://login.example")
                .config("oidc.client.id", "lxd");
    }

    private static EditedServer offering(String... offers) {
        return lxd().connection(
                        real ->
                                new Connection(
                                        real.transport(),
                                        real.address(),
                                        real.tls(),
                                        Known.of(List.of(offers)),
                                        real.debugEvents()));
    }

    private static EditedServer listening(int events) {
        return lxd().connection(
                        real ->
                                new Connection(
                                        real.transport(),
                                        real.address(),
                                        real.tls(),
                                        real.weakOffers(),
                                        Known.of(events)));
    }

    private static Stream<Case> revocation() {
        String check = "server.crl-ineffective";
        String list =
                "{'mode':'0644','owner':'root','lastUpdate':'2026-01-01T00:00:00Z','revoked':1,";
        return Stream.of(
                Case.of("PKI mode on a release that ignores the list", pki("5.0.3", list + NEXT))
                        .fails(check),
                Case.of("PKI mode with a valid list", pki("5.21.7", list + NEXT)).passes(check),
                Case.of("PKI mode with an old list", pki("5.21.7", list + PAST)).fails(check),
                Case.of("PKI mode without a list", pki("5.21.7", "")).fails(check));
    }

    private static EditedServer pki(String version, String list) {
        return lxd().environment(VERSION, version)
                .environment("os_name", "Ubuntu")
                .facts(facts -> facts.putArray("packages"))
                .facts(
                        facts ->
                                facts.withArray("/daemons")
                                        .forEach(daemon -> pki((ObjectNode) daemon, list)));
    }

    private static void pki(ObjectNode daemon, String list) {
        ObjectNode files = EditedServer.object(daemon, "files");
        files.set(
                "server.ca",
                EditedServer.object(
                        "{'mode':'0644','owner':'root','notBefore':'2026-01-01T00:00:00Z',"
                                + "'notAfter':'2036-01-01T00:00:00Z','fingerprint':'00'}"));
        if (list.isEmpty()) {
            files.putNull("ca.crl");
        } else {
            files.set("ca.crl", EditedServer.object(list));
        }
    }

    private static Stream<Case> logging() {
        return Stream.of(
                Case.of("a kernel with AppArmor", appArmor()).passes("server.apparmor-disabled"),
                Case.of(
                                "a kernel without AppArmor",
                                appArmor().facts(f -> f.put("apparmor", false)))
                        .fails("server.apparmor-disabled"),
                Case.of("LXD that sends its events to Loki", loki("lifecycle,security"))
                        .passes("server.remote-logging-missing server.loki-types"),
                Case.of("LXD that sends not all of them", loki("logging"))
                        .passes("server.remote-logging-missing")
                        .fails("server.loki-types"));
    }

    private static EditedServer appArmor() {
        return lxd().each("/1.0/warnings", warning -> warning.put("status", "resolved"))
                .facts(facts -> facts.put("apparmor", true));
    }

    private static EditedServer loki(String types) {
        return lxd().environment(VERSION, "6.9")
                .extension("loki")
                .extension("event_security")
                .config("loki.api.url", "https://logs.example")
                .config("loki.types", types);
    }
}
