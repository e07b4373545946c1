package io.ringfence.audit.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.EntityRef;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class AuditSarifTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void printsWhatTheDocumentationShows() throws Exception {
        JsonNode shown = json.readTree(Examples.documented("Audit: SARIF", "json"));

        assertThat(read(Examples.audit())).isEqualTo(shown);
    }

    /** The constraints of the OASIS schema and text that a document like ours can break. */
    @Test
    void keepsToTheSchema() throws Exception {
        JsonNode log = read(Examples.audit());

        assertThat(log.path("version").textValue()).isEqualTo("2.1.0");
        assertThat(log.path("runs")).hasSize(1);
        JsonNode driver = log.at("/runs/0/tool/driver");
        assertThat(driver.path("name").textValue()).isNotEmpty();
        Set<String> ids = new HashSet<>();
        for (JsonNode rule : driver.path("rules")) {
            assertThat(ids.add(rule.path("id").textValue())).isTrue();
            assertThat(rule.at("/help/text").textValue()).isNotEmpty();
            assertThat(rule.at("/shortDescription/text").textValue()).endsWith(".");
            assertThat(rule.at("/defaultConfiguration/level").textValue())
                    .isIn("none", "note", "warning", "error");
        }
        for (JsonNode result : log.at("/runs/0/results")) {
            keepsToTheSchema(result, driver.path("rules"));
        }
    }

    private static void keepsToTheSchema(JsonNode result, JsonNode rules) {
        String kind = result.path("kind").textValue();
        String level = result.path("level").textValue();
        assertThat(kind).isIn("fail", "pass", "open", "notApplicable");
        assertThat(level)
                .isIn(kind.equals("fail") ? List.of("error", "warning", "note") : List.of("none"));
        JsonNode rule = rules.get(result.path("ruleIndex").intValue());
        assertThat(result.path("ruleId")).isEqualTo(rule.path("id"));
        assertThat(result.at("/message/text").textValue()).isNotEmpty();
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").textValue())
                .isNotEmpty();
        assertThat(result.at("/partialFingerprints/ringfenceFinding~1v1").textValue())
                .matches("[0-9a-f]{32}");
        assertThat(result.path("suppressions").isArray()).isTrue();
    }

    @Test
    void saysNothingOfSuppressionsWithoutExceptions() throws Exception {
        JsonNode result =
                read(Examples.one(Examples.instance("p", "c1"), "It fails."))
                        .at("/runs/0/results/0");

        assertThat(result.has("suppressions")).isFalse();
    }

    @Test
    void tellsEntitiesApart() throws Exception {
        Set<String> names = new HashSet<>();
        Set<String> fingerprints = new HashSet<>();
        List<EntityRef> entities =
                List.of(
                        EntityRef.of(EntityRef.Type.POOL, "x"),
                        EntityRef.of(EntityRef.Type.INSTANCE, "pool", "x"),
                        EntityRef.of(EntityRef.Type.INSTANCE, "pool", "x").withDevice("eth0"),
                        EntityRef.of(EntityRef.Type.INSTANCE, "pool", "x/eth0"),
                        EntityRef.of(EntityRef.Type.INSTANCE, "pool", "x%2Feth0"),
                        EntityRef.of(EntityRef.Type.VOLUME, "pool", "fast/custom/x"));
        for (EntityRef entity : entities) {
            JsonNode result = read(Examples.one(entity, "It fails.")).at("/runs/0/results/0");
            names.add(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").textValue());
            fingerprints.add(result.at("/partialFingerprints/ringfenceFinding~1v1").textValue());
        }

        assertThat(names).hasSize(entities.size()).contains("s/pool/x", "s/pool/instance/x/eth0");
        assertThat(fingerprints).hasSize(entities.size());
    }

    @Test
    void identifiesAFindingWhateverItsValuesAre() throws Exception {
        EntityRef entity = Examples.instance("p", "c1");

        assertThat(fingerprint(Examples.one(entity, "3 maps.")))
                .isEqualTo(fingerprint(Examples.one(entity, "4 maps.")));
    }

    private String fingerprint(AuditResult audit) throws Exception {
        return read(audit)
                .at("/runs/0/results/0/partialFingerprints/ringfenceFinding~1v1")
                .asText();
    }

    @Test
    void makesNoLinkOfWhatAServerNames() throws Exception {
        JsonNode link = read(Examples.one(Examples.instance("p", "c"), "See [me](http://x.test)."));
        JsonNode address =
                read(Examples.one(Examples.instance("p", "c"), "It listens on [::]:80."));

        assertThat(text(link)).isEqualTo("See \\[me\\](http://x.test).");
        assertThat(text(address)).isEqualTo("It listens on [::]:80.");
    }

    private static String text(JsonNode log) {
        return log.at("/runs/0/results/0/message/text").textValue();
    }

    @Test
    void streams() throws Exception {
        Streamed out = new Streamed();

        new AuditSarif("1.0").render(AuditJsonTest.many(Examples.audit(), 200_000), out);

        assertThat(out.lines).isBetween(200_000L, 200_010L);
        assertThat(out.largest).isLessThan(1 << 16);
    }

    private JsonNode read(AuditResult audit) throws Exception {
        return json.readTree(Examples.render(new AuditSarif("0.1.0"), audit));
    }
}
