package io.ringfence.model.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.read.ServerReader;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Estates keep digests: the same answers must have the same digest in every version. */
class ContentDigestTest {

    private static final String ODD =
            """
            {"metadata":{"b":"ü€😀","a":{"state":{"cpu":1,"x":2},"state.cpu":3,"count":4,
            "used_by":["b","a",{"z":1}],"e":[],"n":null,"t":true,"num":1.50e3},"aa":""}}
            """;

    @Test
    void staysTheSame() {
        assertThat(digest(ODD))
                .isEqualTo("3989d8a229d205c2f6846c87b6918abc42bc78a72bf532cfa9621a98f33efb11");
    }

    @Test
    void whatPassesByItselfDoesNotCount() {
        assertThat(
                        digest(
                                ODD.replace("\"cpu\":1", "\"cpu\":7")
                                        .replace("\"count\":4", "\"count\":5")))
                .isEqualTo(digest(ODD));
        assertThat(digest(ODD.replace("\"x\":2", "\"x\":3"))).isNotEqualTo(digest(ODD));
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        assertThat(digest("{\"metadata\":[\"ab\",\"c\"]}"))
                .isNotEqualTo(digest("{\"metadata\":[\"a\",\"bc\"]}"));
        assertThat(digest("{\"metadata\":{\"é\":\"x\"}}"))
                .isNotEqualTo(digest("{\"metadata\":{\"é\":\"xx\"}}"));
    }

    private static String digest(String body) {
        Answers answers =
                new Answers(
                        List.of(
                                Answer.of("/1.0/x", 200, body.getBytes(StandardCharsets.UTF_8)),
                                Answer.of("/1.0/ü", 200, new byte[] {'n', 'o'})));
        Known<Connection> unknown = new Known.Unknown<>("not asked");
        Server server = ServerReader.read("odd", Instant.EPOCH, unknown, answers, Map.of());
        return ContentDigest.of(List.of(server));
    }
}
