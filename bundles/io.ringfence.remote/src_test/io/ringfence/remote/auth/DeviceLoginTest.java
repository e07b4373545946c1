package io.ringfence.remote.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

class DeviceLoginTest {

    private static Optional<URI> complete(String whole) {
        return new DeviceLogin(
                        "web:8443",
                        "https://login.example.org",
                        URI.create("https://login.example.org/activate"),
                        Optional.of(URI.create(whole)),
                        "ABCD",
                        Instant.EPOCH)
                .complete();
    }

    @Test
    void whatIsOpenedIsWhereThePersonIsToldToGo() {
        assertThat(complete("https://login.example.org/activate?user_code=ABCD")).isPresent();
        assertThat(complete("https://LOGIN.example.org/a/ABCD")).isPresent();
        assertThat(complete("https://login.example.org.evil.example/activate")).isEmpty();
        assertThat(complete("https://login.example.org:8443/activate")).isEmpty();
        assertThat(complete("https://evil.example/?login.example.org")).isEmpty();
    }
}
