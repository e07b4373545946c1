package io.ringfence.audit.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.Finding;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class AuditJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void printsWhatTheDocumentationShows() throws Exception {
        JsonNode shown = json.readTree(Examples.documented("Audit: JSON", "json"));

        assertThat(json.readTree(render(Examples.audit()))).isEqualTo(shown);
    }

    @Test
    void keepsTheOrderOfMembers() {
        assertThat(render(Examples.audit()))
                .startsWith(
                        "{\"format\":\"ringfence-audit/1\",\"generated\":\"2026-03-01T12:00:00Z\"")
                .contains("\n{\"check\":\"instance.privileged\",\"outcome\":\"fail\",\"severity\":")
                .endsWith("}\n");
    }

    @Test
    void isTheSameButForTheTime() {
        AuditResult later =
                new AuditResult(
                        Instant.parse("2027-01-01T00:00:00Z"),
                        Examples.audit().servers(),
                        Examples.audit().findings());

        assertThat(render(later))
                .isEqualTo(
                        render(Examples.audit())
                                .replace("2026-03-01T12:00:00Z", "2027-01-01T00:00:00Z"));
    }

    @Test
    void printsWhatAServerNamesAsData() throws Exception {
        String name = "c1\"\u0000\u001b[31m\u2028</script>\uD83D\uDD12";

        JsonNode read = json.readTree(render(Examples.one(Examples.instance("p", name), name)));

        assertThat(read.at("/findings/0/entity/name").textValue()).isEqualTo(name);
        assertThat(read.at("/findings/0/message").textValue()).isEqualTo(name);
    }

    @Test
    void takesOneLineForEachFinding() throws Exception {
        AuditResult few = Examples.audit();
        AuditResult many = many(few, 200_000);
        Streamed out = new Streamed();

        new AuditJson().render(many, out);

        assertThat(out.lines).isBetween(200_000L, 200_010L);
        assertThat(out.largest).isLessThan(1 << 16);
    }

    static AuditResult many(AuditResult few, int count) {
        List<Finding> findings = new ArrayList<>(count);
        while (findings.size() < count) {
            findings.add(few.findings().get(findings.size() % few.findings().size()));
        }
        return new AuditResult(few.generated(), few.servers(), findings);
    }

    private static String render(AuditResult result) {
        return Examples.render(new AuditJson(), result);
    }
}
