package io.ringfence.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ClientRemoteTest {

    @Test
    void readsWhatItWrites() {
        for (String text : List.of("lxc:", "lxc:lab", "incus:50% of it", "lxc:a'b;c")) {
            assertThat(ClientRemote.parse(text).orElseThrow().text()).isEqualTo(text);
        }
    }

    @Test
    void refusesWhatACommandCouldMisunderstand() {
        for (String text :
                List.of("lab", "ssh:lab", "lxc:--force", "lxc:a:b", "lxc:a/b", "lxc:a\nb", "")) {
            assertThat(ClientRemote.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void itsPrefixNamesTheServer() {
        assertThat(new ClientRemote("lxc", "lab").prefix()).isEqualTo("lab:");
        assertThat(new ClientRemote("lxc", "").prefix()).isEmpty();
    }
}
