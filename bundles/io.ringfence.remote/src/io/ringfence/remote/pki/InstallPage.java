package io.ringfence.remote.pki;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.tls.Fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page beside exported files: {@code server-page.txt} or {@code client-page.txt} with the words
 * in braces filled in.
 */
final class InstallPage {

    private static final Pattern WORD = Pattern.compile("\\{([a-zA-Z]+)\\}");

    private static final String IT_DEPENDS =
            """
            It depends on the release. Since LXD 4.0.10, 5.0.4, 5.21.2 and 6.1 the list and the authority
            count for every client. Before that (CVE-2024-6156) a certificate that is in the trust store
            gets in although it is revoked or self-signed, and Incus 6.0.4 lets a revoked one in: whatever
            the release, remove from the trust store what you revoke.
            Exported with --release, this page says what one release does.
            """;

    private final Pki pki;
    private final EnforcementTable table;

    InstallPage(Pki pki, EnforcementTable table) {
        this.pki = pki;
        this.table = table;
    }

    String text(Issued issued, Optional<Release> release) throws SourceException {
        Map<String, String> words = words(issued);
        words.put("enforcement", enforcement(release));
        return WORD.matcher(template(issued.subject().purpose()))
                .replaceAll(
                        match -> {
                            String word = words.get(match.group(1));
                            if (word == null) {
                                throw new IllegalStateException("no word " + match.group(1));
                            }
                            return Matcher.quoteReplacement(word);
                        });
    }

    private Map<String, String> words(Issued issued) throws SourceException {
        Subject subject = issued.subject();
        X509Certificate authority = pki.certificate();
        String key = subject.purpose().label() + ".key";
        boolean here = pki.key(issued).isPresent();
        String host = subject.names().isEmpty() ? "" : subject.names().getFirst().toString();
        Map<String, String> words = new HashMap<>();
        words.put("name", subject.name().text());
        words.put("line", "=".repeat(title(subject)));
        words.put(
                "names",
                subject.names().stream().map(Object::toString).collect(Collectors.joining(", ")));
        words.put("notBefore", issued.validity().notBefore().toString());
        words.put("notAfter", issued.validity().notAfter().toString());
        words.put("serial", issued.serial().hex());
        words.put("fingerprint", issued.fingerprint().hex());
        words.put("authority", authority.getSubjectX500Principal().getName());
        words.put("authorityFingerprint", Fingerprint.of(authority).hex());
        words.put(
                "keyLine",
                here
                        ? "\n  %s  its private key: whoever has it is this %s"
                                .formatted(key, subject.purpose().label())
                        : "; its private key %s is where it was made".formatted(key));
        words.put("keyFile", here ? " " + key : "");
        words.put("host", host.indexOf(':') >= 0 ? "[" + host + "]" : host);
        words.put("remote", subject.name().text().replaceAll("[^A-Za-z0-9-]+", "-"));
        X509CRL list = pki.list();
        words.put("listNumber", String.valueOf(RevocationLists.number(list)));
        words.put("nextUpdate", list.getNextUpdate().toInstant().toString());
        return words;
    }

    private static int title(Subject subject) {
        String rest =
                switch (subject.purpose()) {
                    case SERVER -> ": a server in PKI mode";
                    case CLIENT -> ": a client of servers in PKI mode";
                };
        return subject.name().text().length() + rest.length();
    }

    private String enforcement(Optional<Release> release) {
        if (release.isPresent()) {
            return rows(release.get());
        }
        return IT_DEPENDS.indent(3).stripTrailing();
    }

    private String rows(Release release) {
        Optional<Enforcement> row = table.of(release);
        String name =
                (release.product().equals("lxd") ? "LXD " : "Incus ")
                        + release.major()
                        + "."
                        + release.minor()
                        + (release.point() == 0 ? "" : "." + release.point());
        String basis =
                row.map(known -> "%s (%s)".formatted(name, known.basis()))
                        .orElse(name + " is not in the table of " + table.date());
        List<String> lines = table.lines(row);
        return "   "
                + basis
                + "\n"
                + lines.stream().map(line -> "   - " + line).collect(Collectors.joining("\n"));
    }

    private static String template(Purpose purpose) {
        String name = purpose.label() + "-page.txt";
        try (InputStream in = InstallPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
