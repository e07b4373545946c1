package io.ringfence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Capture;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class ExceptionsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Audit AUDIT = new Audit(List.of(new BuiltInChecks()));

    @TempDir private Path folder = Path.of("");

    @Test
    void coverTheFailureTheyNameAndNoOther() throws Exception {
        Exceptions exceptions = read("\"name\":\"shop\",\"expires\":\"2026-03-01\"");
        List<Finding> failures = privilegedFailures(exceptions);
        assertThat(failures).extracting(Finding::isOpen).containsExactly(true, false);
        AppliedException applied = failures.getLast().exception();
        assertThat(applied).isEqualTo(new AppliedException("EX-1", "ann", "legacy", TODAY));
    }

    @Test
    void coverNothingAfterTheirLastDay() throws Exception {
        Exceptions exceptions = read("\"expires\":\"2026-02-28\"");
        assertThat(privilegedFailures(exceptions)).allMatch(Finding::isOpen);
        assertThat(exceptions.expired(TODAY)).hasSize(1);
    }

    @Test
    void areCountedApart() throws Exception {
        AuditResult result = read("\"expires\":\"2026-12-31\"").apply(audit(), TODAY);
        assertThat(result.summary().excepted()).isEqualTo(2);
        assertThat(result.summary().fail().get(Severity.CRITICAL)).isZero();
    }

    @Test
    void sayWhatIsWrongAndWhere() {
        assertProblem("{\"format\":\"ringfence-exceptions/2\"}", "its format is not");
        assertProblem("{\"format\":\n  \"ringfence", "line 2");
        assertProblem(
                document("\"expires\":\"soon\""), "exceptions[0].expires: expected a date like");
        assertProblem(
                document("\"expires\":7"),
                "exceptions[0].expires: expected a string, found a number");
        assertProblem(
                document("\"nmae\":\"x\",\"expires\":\"2026-12-31\""),
                "exceptions[0].nmae: there is no such member");
        assertProblem(
                document("\"type\":\"ship\",\"expires\":\"2026-12-31\""),
                "exceptions[0].type: there is no entity type ship");
        assertProblem(
                document("\"expires\":\"2026-12-31\"").replace("instance.privileged", "a.b"),
                "exceptions[0].check: there is no check a.b");
        assertProblem(
                document("\"expires\":\"2026-12-31\"").replace("ann", " "),
                "exceptions[0].owner: must be given");
        assertProblem(document("\"id\":\"EX-2\""), "exceptions[0].expires: must be given");
    }

    @Test
    void neverCoverNothingWithoutAWord() {
        assertProblem("{\"format\":\"ringfence-exceptions/1\"}", "exceptions: expected an array");
        assertProblem(
                "{\"format\":\"ringfence-exceptions/1\",\"exceptions\":{}}",
                "exceptions: expected an array, found an object");
        assertProblem(
                "{\"format\":\"ringfence-exceptions/1\",\"exception\":[],\"exceptions\":[]}",
                "exception: there is no such member");
        assertProblem(
                "{\"format\":\"ringfence-exceptions/1\",\"exceptions\":[7]}",
                "exceptions[0]: expected an object");
    }

    @Test
    void ofAFileThatIsNotThereAreAnErrorThatSaysSo() {
        assertThatThrownBy(
                        () ->
                                new ExceptionsFile(AUDIT.catalogue())
                                        .read(folder.resolve("none.json")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("none.json: there is no such file");
    }

    private void assertProblem(String document, String what) {
        assertThatThrownBy(() -> parse(document))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("exceptions.json")
                .hasMessageContaining(what);
    }

    private static AuditResult audit() {
        var server =
                Servers.server("web-01")
                        .container("shop", "security.privileged", "true")
                        .container("blog", "security.privileged", "true")
                        .build();
        return AUDIT.run(new Capture(List.of(server)), Servers.NOW, () -> false)
                .filter(finding -> finding.check().id().equals("instance.privileged"));
    }

    private static List<Finding> privilegedFailures(Exceptions exceptions) {
        return exceptions.apply(audit(), TODAY).findings().stream()
                .filter(finding -> finding.outcome() == Outcome.FAIL)
                .toList();
    }

    private Exceptions read(String members) throws Exception {
        return parse(document(members));
    }

    private Exceptions parse(String document) throws IOException, SourceException {
        Path file = Files.writeString(folder.resolve("exceptions.json"), document);
        return new ExceptionsFile(AUDIT.catalogue()).read(file);
    }

    private static String document(String members) {
        return """
        {"format":"ringfence-exceptions/1","exceptions":[
          {"id":"EX-1","check":"instance.privileged","owner":"ann","reason":"legacy",%s}]}
        """
                .formatted(members);
    }
}
