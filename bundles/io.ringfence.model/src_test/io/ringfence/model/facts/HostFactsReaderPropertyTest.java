package io.ringfence.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.HostFacts;
import io.ringfence.model.fixture.RandomJson;
import io.ringfence.model.json.JsonException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever the document holds, it is read or refused with the documented error. */
class HostFactsReaderPropertyTest {

    private static final List<String> NAMES =
            List.of(
                    "collected",
                    "root",
                    "os",
                    "packages",
                    "daemons",
                    "snapSettings",
                    "groups",
                    "subuid",
                    "modes",
                    "audit",
                    "firewall",
                    "listening",
                    "updates",
                    "ubuntuPro",
                    "blockDevices",
                    "sysctls",
                    "interfaces",
                    "files",
                    "server.crt",
                    "ca.crl",
                    "pools",
                    "socket",
                    "name",
                    "unknown",
                    "gid",
                    "members",
                    "mode",
                    "path",
                    "port");

    @Property(tries = 1000)
    void anyMembersAreReadOrRefused(@ForAll long seed) {
        String members = new RandomJson(NAMES, seed).allMembers();
        read("{\"format\":\"ringfence-host-facts/1\"," + members + "}");
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(@ForAll String text) {
        read(text);
    }

    private static void read(String document) {
        try {
            HostFacts facts = HostFactsReader.read(document.getBytes(StandardCharsets.UTF_8));
            assertThat(facts.raw().json()).isNotEmpty();
        } catch (JsonException e) {
            assertThat(e.what()).isNotEmpty();
        }
    }
}
