package io.ringfence.audit.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.AuditResult;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

class AuditCsvTest {

    @Test
    void printsWhatTheDocumentationShows() throws Exception {
        String shown = Examples.documented("Audit: CSV", "csv");

        assertThat(Examples.render(new AuditCsv(), Examples.audit()).replace("\r\n", "\n"))
                .isEqualTo(shown);
    }

    @Test
    void endsLinesAsTheStandardSays() {
        List<List<String>> rows = read(Examples.render(new AuditCsv(), Examples.audit()));

        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row).hasSize(14));
        assertThat(rows.get(3).get(9)).contains("\"ringfence-host-facts\" on the host, and");
        assertThat(rows.get(1).get(12))
                .isEqualTo("lxc profile unset --project default web security.privileged");
        assertThat(rows.get(4).get(12)).startsWith("incus config unset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"})
    void keepsFormulasFromRunning(String text) {
        assertThat(message(text)).startsWith("'");
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(message("a = b, \"c\"\nd")).isEqualTo("a = b, \"c\"\nd");
    }

    @Test
    void replacesControlCharacters() {
        assertThat(message("a\u001b[31m\u0000")).isEqualTo("a\ufffd[31m\ufffd");
    }

    @Property
    void readsBackAsWritten(@ForAll @NotEmpty String text) throws IOException {
        StringWriter out = new StringWriter();
        CsvLine line = new CsvLine(out);
        line.cell("before");
        line.cell(text);
        line.cell("after");
        line.end();

        List<List<String>> rows = read(out.toString());

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).hasSize(3);
        String cell = rows.getFirst().get(1);
        assertThat("=+-@\t\r\n").doesNotContain(cell.substring(0, 1));
        String printable = text.replaceAll("[\\p{Cntrl}\\x80-\\x9f&&[^\n\t]]", "\ufffd");
        assertThat(cell).isIn(printable, "'" + printable);
    }

    @Test
    void streams() throws Exception {
        Streamed out = new Streamed();

        new AuditCsv().render(AuditJsonTest.many(Examples.audit(), 200_000), out);

        assertThat(out.lines).isGreaterThan(200_000);
        assertThat(out.largest).isLessThan(1 << 16);
    }

    private static String message(String text) {
        AuditResult audit = Examples.one(Examples.instance("p", "c1"), text);
        return read(Examples.render(new AuditCsv(), audit)).get(1).get(9);
    }

    /** Reads RFC 4180; wrong text is an error. */
    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int i = 0;
        while (i < csv.length()) {
            StringBuilder cell = new StringBuilder();
            if (csv.charAt(i) == '"') {
                i++;
                while (csv.charAt(i) != '"' || csv.startsWith("\"\"", i)) {
                    i += csv.charAt(i) == '"' ? 1 : 0;
                    cell.append(csv.charAt(i++));
                }
                i++;
            } else {
                while (csv.charAt(i) != ',' && csv.charAt(i) != '\r') {
                    assertThat(csv.charAt(i)).isNotIn('"', '\n');
                    cell.append(csv.charAt(i++));
                }
            }
            row.add(cell.toString());
            if (csv.charAt(i) == ',') {
                i++;
            } else {
                assertThat(csv.substring(i, i + 2)).isEqualTo("\r\n");
                i += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        assertThat(row).isEmpty();
        return rows;
    }
}
