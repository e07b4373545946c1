package io.ringfence.model.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.trust.TrustMatrix.Row;

import org.junit.jupiter.api.Test;

class TrustMatrixTest {

    private static String line(Row row) {
        return String.join("=", row.names())
                + " "
                + row.cells().entrySet().stream()
                        .map(
                                cell ->
                                        cell.getKey()
                                                + ":"
                                                + cell.getValue().stream()
                                                        .map(TrustMatrix.Cell::may)
                                                        .toList())
                        .toList()
                + " "
                + row.remarks();
    }

    @Test
    void oneKeyIsOneRowWhateverItIsCalled() {
        TrustMatrix matrix =
                TrustMatrix.of(
                        Trusting.capture(
                                Trusting.server().administrator("ann-1", "ann").read("a"),
                                Trusting.server()
                                        .restricted("ann-2", "root", "shop")
                                        .administrator("bob", "bob")
                                        .read("b")));
        assertThat(matrix.servers()).containsExactly("a", "b");
        assertThat(matrix.rows())
                .extracting(TrustMatrixTest::line)
                .containsExactly(
                        "ann=root [a:[administrator], b:[project shop]] [one key under several"
                                + " names, one key in several certificates]",
                        "bob [b:[administrator]] []");
        assertThat(matrix.gaps()).isEmpty();
    }

    @Test
    void twoKeysOfOneNameAreTwoPeople() {
        TrustMatrix matrix =
                TrustMatrix.of(
                        Trusting.capture(
                                Trusting.server().administrator("ann-1", "x").read("a"),
                                Trusting.server().administrator("bob", "x").read("b")));
        assertThat(matrix.rows()).hasSize(2);
        assertThat(matrix.rows())
                .allSatisfy(
                        row -> assertThat(row.remarks()).containsExactly("same name, another key"));
    }

    @Test
    void administratorsWhomOnlyAnAuthorityExplains() {
        TrustMatrix matrix =
                TrustMatrix.of(
                        Trusting.capture(
                                Trusting.server()
                                        .config("core.trust_ca_certificates", "true")
                                        .own("tls", Trusting.fingerprint("bob"))
                                        .read("a")));
        assertThat(matrix.rows())
                .extracting(TrustMatrixTest::line)
                .containsExactly(
                        "whoever the server's authority signed [a:[administrator]] [no trust store"
                                + " lists them]",
                        "this client [a:[no trust store lists it: only an authority explains it]]"
                                + " []");
    }
}
