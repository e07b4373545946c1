package io.ringfence.remote.ui.add;

import io.ringfence.remote.key.PemText;

import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an administrator runs on a server so that it trusts a certificate. */
final class ByHand {

    private static final Pattern COMMON_NAME = Pattern.compile("CN=([A-Za-z0-9._@-]+)");
    private static final String USUAL = "ringfence";

    private ByHand() {}

    /** Commands for a shell; they hold the certificate, never the key. */
    static String commands(X509Certificate certificate) {
        String name = name(certificate);
        return """
        cat >ringfence.crt <<'END'
        %sEND
        lxc config trust add ringfence.crt --name %s
        # Incus: incus config trust add-certificate ringfence.crt --name %s
        """
                .formatted(PemText.of(certificate), name, name);
    }

    private static String name(X509Certificate certificate) {
        Matcher found = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        return found.find() ? found.group(1) : USUAL;
    }
}
