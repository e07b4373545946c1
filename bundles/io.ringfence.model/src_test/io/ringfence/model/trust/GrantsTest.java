package io.ringfence.model.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;

import java.util.List;

class GrantsTest {

    private static List<String> of(Server server) {
        return Grants.of(server).stream()
                .map(
                        each ->
                                "%s | %s | %s | %s"
                                        .formatted(
                                                each.label(),
                                                each.entitlement(),
                                                each.target(),
                                                each.why()))
                .toList();
    }

    @Test
    void certificatesWithWhatTheirProjectsShare() {
        Server server =
                Trusting.server()
                        .project(
                                "shop",
                                "\"features.images\":\"true\",\"features.networks\":\"true\","
                                        + "\"features.storage.volumes\":\"true\","
                                        + "\"restricted\":\"true\"")
                        .administrator("ann-1", "ann")
                        .restricted("bob", "bob", "shop")
                        .read("s");
        assertThat(of(server))
                .containsExactly(
                        "ann | admin | server | it is not restricted",
                        "bob | operator | project shop | it is restricted to this project",
                        "bob | can_edit | profiles of project default | project shop shares them");
    }

    @Test
    void groupsAndTheirProvidersGroups() {
        Server server =
                Trusting.server()
                        .identity("oidc", "OIDC client", "ann@example.org", "Ann", "devs")
                        .identity("oidc", "OIDC client", "eve@example.org", "Eve", "hidden")
                        .group(
                                """
                                {"name":"devs","permissions":[
                                {"entity_type":"project","url":"/1.0/projects/shop","entitlement":"operator"},
                                {"entity_type":"server","url":"/1.0","entitlement":"viewer"}],
                                "identity_provider_groups":["engineering"]}\
                                """)
                        .read("s");
        assertThat(of(server))
                .containsExactly(
                        "Ann | operator | project shop | group devs",
                        "Ann | viewer | server | group devs",
                        "Eve | not known | not known | group hidden, which the server hides",
                        "group engineering of the identity provider | operator | project shop |"
                                + " group devs",
                        "group engineering of the identity provider | viewer | server | group"
                                + " devs");
    }

    @Test
    void tokensAndTheAuthority() {
        Server server =
                Trusting.server()
                        .token("any", "\"restricted\":false,\"projects\":[\"shop\"]")
                        .token("one", "\"restricted\":true,\"projects\":[\"shop\"]")
                        .config("core.trust_ca_certificates", "true")
                        .own("tls", Trusting.fingerprint("bob"))
                        .read("s");
        assertThat(of(server))
                .containsExactly(
                        "whoever has the token any | admin | server | the token is not restricted",
                        "whoever has the token one | operator | project shop | the token says so",
                        "this client | admin | server | no trust store lists it: only an authority"
                                + " explains it",
                        "whoever the server's authority signed | admin | server |"
                                + " core.trust_ca_certificates is on; it counts in PKI mode");
    }
}
