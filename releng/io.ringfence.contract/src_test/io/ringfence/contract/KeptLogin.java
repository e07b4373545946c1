package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The login that Ringfence keeps of the only remote that has one, as its file says. */
record KeptLogin(JsonNode file) {

    /** So long before its end a login is renewed where it is used. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /**
     * @param home of its user
     */
    static KeptLogin in(Path home) throws IOException {
        try (Stream<Path> logins = Files.list(home.resolve(".config/ringfence/logins"))) {
            Path kept =
                    logins.filter(file -> file.toString().endsWith(".json"))
                            .findFirst()
                            .orElseThrow();
            return new KeptLogin(new ObjectMapper().readTree(Files.readString(kept)));
        }
    }

    /** What is shown to the server. */
    String access() {
        return file.path("access").asText();
    }

    /** What gets the next one. */
    String refresh() {
        return file.path("refresh").asText();
    }

    /** From when on it is renewed where it is used. */
    Instant renewed() {
        return Instant.parse(file.path("expires").asText()).minus(MARGIN);
    }

    /** No text has any of these secrets. */
    static void isNotIn(List<String> secrets, String... texts) {
        for (String secret : secrets) {
            assertThat(secret).hasSizeGreaterThan(15);
            assertThat(texts).noneMatch(text -> text.contains(secret));
        }
    }
}
