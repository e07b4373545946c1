package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The command line as an application of the product says what the plain main says. */
class ApplicationTest {

    private static final String[] AUDIT = {
        "audit", "sample", "--format", "json", "--fail-on", "critical"
    };

    @TempDir private Path folder = Path.of("");

    @Test
    void needsNoDisplayAndEndsWithTheSameStatus() throws Exception {
        Product product = new Product(folder);
        Shell.Result application = product.runAsApplication(AUDIT);
        Shell.Result main = product.run(AUDIT);
        assertThat(application.status()).isEqualTo(1).isEqualTo(main.status());
        assertThat(Verdict.ofAudit(application.out())).isEqualTo(Verdict.ofAudit(main.out()));
    }
}
