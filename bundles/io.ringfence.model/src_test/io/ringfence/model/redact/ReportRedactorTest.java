package io.ringfence.model.redact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class ReportRedactorTest {

    private static final String PEM =
            """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMN
            -----END EC PRIVATE KEY-----\
            """;

    private final ReportRedactor redactor =
            new ReportRedactor(
                    Map.of("/srv/people/carol", "~", "https://web.example:8443", "[server]"));

    /** What stands between the marks must not get out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=<hunter2>",
                "core.trust_password: \"<correct horse battery>\"",
                "\"secret\": \"<s3cr3t-value>\"",
                "token => '<abc def>'",
                "Authorization: Bearer <abcdefgh12345678>",
                "Authorization: Basic <dXNlcjpwYXNzd29yZA==>",
                "GET https://alice:<hunter2>@web-01.example:8443/1.0 failed",
                "GET https://<abcdefghijklmnopqrstuvwxyz>@host/1.0",
                "wss://host/1.0/operations/4711/websocket?secret=<0123456789abcdef0123>",
                "join with <eyJjbGllbnRfbmFtZSI6InggIiwiZmluZ2VycHJpbnQiOiJhIn0=>",
                "pushed with <ghp_abcdefghijklmnopqrstuvwxyz0123456789>",
                "key <AKIAIOSFODNN7EXAMPLE>",
                "hash <$6$rounds=5000$saltsalt$abcdefghij>",
                "<LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURB>",
                "<AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQ>",
                "word <Zk9xQ2h7Rk1xV0pLbTNYdVlTbE5vUHFSc1R1VndYeVo> in a line",
                "java.io.IOException: /home/<alice>/.config/lxc/client.key (Permission denied)",
                "at C:\\Users\\<Alice Smith\\AppData>",
                "in /Users/<bob>/captures/estate.ringfence",
                "in </srv/people/carol>/captures",
                "cannot reach <https://web.example:8443>/1.0",
            })
    void takesOutWhatIsMarked(String marked) {
        int from = marked.indexOf('<');
        String secret = marked.substring(from + 1, marked.indexOf('>', from));
        String text =
                marked.substring(0, from)
                        + secret
                        + marked.substring(marked.indexOf('>', from) + 1);
        String clean = redactor.redact("!MESSAGE " + text + "\n!STACK 0");
        for (String word : secret.split("[ \\\\]")) {
            if (!word.equals("AppData")) {
                assertThat(clean).doesNotContain(word);
            }
        }
        assertThat(clean).startsWith("!MESSAGE ").endsWith("\n!STACK 0");
    }

    @Test
    void takesOutPrivateKeysOfSeveralLines() {
        assertThat(redactor.redact("before\n" + PEM + "\nafter"))
                .isEqualTo("before\n[redacted: private key]\nafter");
    }

    /** What is needed to find a mistake stays. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException: no service",
                "\tat io.ringfence.audit.ui.review.FindingsReviewListenerImplementation.show(Review.java:42)",
                "\tat org.eclipse.e4.ui.internal.workbench.swt.PartRenderingEngine$5.run(PartRenderingEngine.java:1174)",
                "fingerprint 3f1c5b0e9f3b1a2c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4",
                "org.eclipse.swt.gtk.linux.x86_64_3.133.0.v20260225-1014",
                "-Dosgi.install.area=file:/usr/lib/ringfence",
                "core.https_address = 127.0.0.1:8443",
                "token: none",
                "password = false",
                "/1.0/instances?recursion=1&all-projects=true",
            })
    void keepsWhatIsNoSecret(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"ab,1", "'',0"})
    void passesOverNamesThatAreTooShort(String name, String instead) {
        assertThat(new ReportRedactor(Map.of(name, instead)).redact("ab abc")).isEqualTo("ab abc");
    }

    @Property(tries = 300)
    void takesAnyTextAndIsDoneAtOnce(@ForAll String text) {
        String clean = redactor.redact(text);
        assertThat(redactor.redact(clean)).isEqualTo(clean);
    }

    @Test
    void isQuickWithLongText() {
        String line = "password password=password: token token ".repeat(20_000);
        long started = System.nanoTime();
        redactor.redact(line + "x".repeat(200_000) + "://" + "@".repeat(10_000));
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }
}
