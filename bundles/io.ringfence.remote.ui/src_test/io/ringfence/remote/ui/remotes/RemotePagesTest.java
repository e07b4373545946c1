package io.ringfence.remote.ui.remotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.SourceModel;
import io.ringfence.model.source.Sources;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page of a remote says of whom it trusts, and of the list of those who lost that. */
@Timeout(20)
class RemotePagesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final Fingerprint BEFORE = new Fingerprint("7f".repeat(32));

    private final Path root;
    private final RemoteBook book;

    RemotePagesTest(@TempDir Path root) throws Exception {
        this.root = root;
        book =
                new RemoteBook(
                        new SourceModel(
                                new Sources(List.of()), (_, _) -> () -> {}, InstantSource.system()),
                        new TrustedOnce(),
                        new Environment(Map.of(), root.resolve("home"), root));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Pki authority(String name) throws Exception {
        return authority(name, name);
    }

    private Pki authority(String folder, String name) throws Exception {
        return Pki.init(
                root.resolve(folder),
                CommonName.parse(name),
                KeyType.EC_P256,
                Lives.AUTHORITY.days(1826),
                Optional.empty(),
                NOW);
    }

    private RemoteLine add(Trust trust, List<PinChange> history) throws Exception {
        var kept =
                new OwnRemote.Kept(
                        trust instanceof Trust.Socket
                                ? List.of("unix:///run/web.socket")
                                : List.of("https://web:8443", "https://10.0.0.1:8443"),
                        trust,
                        Optional.empty(),
                        Optional.empty(),
                        history);
        RemoteName web = RemoteName.parse("web");
        book.own().change(all -> all.add(new OwnRemote(web, kept)));
        book.reload();
        while (book.lines().isEmpty()) {
            Thread.sleep(5);
        }
        return book.lines().getFirst();
    }

    private Page page(RemoteLine line, Instant now) {
        return new RemotePages(book, () -> now).page(line).orElseThrow();
    }

    /** The values of a part, by their keys. */
    private static Map<String, String> facts(Page page, String heading) {
        return page.parts().stream()
                .filter(Part.Facts.class::isInstance)
                .map(Part.Facts.class::cast)
                .filter(part -> part.heading().equals(heading))
                .flatMap(part -> part.facts().stream())
                .collect(Collectors.toMap(Part.Fact::key, Part.Fact::value));
    }

    @Test
    void howATrustCameAboutIsToldTheNewestFirst() throws Exception {
        var certificate = authority("Example CA").certificate();
        Fingerprint after = Fingerprint.of(certificate);
        RemoteLine line =
                add(
                        new Trust.Pinned(certificate),
                        List.of(
                                new PinChange(NOW, Optional.empty(), BEFORE, "a token"),
                                new PinChange(
                                        NOW.plusSeconds(60),
                                        Optional.of(BEFORE),
                                        after,
                                        "installed anew")));

        Page page = page(line, NOW);

        assertThat(page.title()).isEqualTo("web");
        assertThat(facts(page, "Remote"))
                .containsEntry("State", "not connected")
                .containsEntry("Also at", "https://10.0.0.1:8443");
        assertThat(facts(page, "Trusted is exactly this certificate").values())
                .anyMatch(value -> value.replace(" ", "").equals(after.hex()));
        assertThat(page.parts().getLast())
                .isInstanceOfSatisfying(
                        Part.Facts.class,
                        part ->
                                assertThat(part.facts())
                                        .extracting(Part.Fact::key, Part.Fact::value)
                                        .containsExactly(
                                                org.assertj.core.api.Assertions.tuple(
                                                        "2026-11-22T07:01:00Z",
                                                        "7f7f 7f7f … replaced by "
                                                                + after.hex().substring(0, 4)
                                                                + " "
                                                                + after.hex().substring(4, 8)
                                                                + " …: installed anew"),
                                                org.assertj.core.api.Assertions.tuple(
                                                        "2026-11-22T07:00:00Z",
                                                        "trusted 7f7f 7f7f …: a token")));
    }

    @Test
    void aRevocationListIsFreshOrTooOld() throws Exception {
        Pki pki = authority("Example CA");
        Path file = pki.root().resolve("ca.crl");
        RemoteLine line = add(new Trust.Authority(pki.certificate(), Optional.of(file)), List.of());
        Instant next = pki.list().getNextUpdate().toInstant();

        assertThat(facts(page(line, NOW), "Revocation list"))
                .containsEntry("File", file.toString())
                .containsEntry("Made", "2026-11-22 07:00 UTC (now)")
                .containsEntry("State", "fresh");
        assertThat(facts(page(line, NOW.minus(Duration.ofDays(1))), "Revocation list").get("State"))
                .startsWith("of the future: ");
        assertThat(facts(page(line, next), "Revocation list")).containsEntry("State", "fresh");
        assertThat(facts(page(line, next.plus(Duration.ofSeconds(1))), "Revocation list"))
                .containsEntry(
                        "State", "too old: connections are refused until a newer one is there");
    }

    @Test
    void aRevocationListOfAnotherAuthorityOrOfNobodyIsSaidToBeThat() throws Exception {
        Path other = authority("Other CA").root().resolve("ca.crl");
        Path file = root.resolve("used.crl");
        Files.copy(other, file);
        RemoteLine line =
                add(
                        new Trust.Authority(
                                authority("Example CA").certificate(), Optional.of(file)),
                        List.of());
        assertThat(facts(page(line, NOW), "Revocation list"))
                .containsEntry("State", "of another authority: connections are refused");

        Path namesake = authority("namesake", "Example CA").root().resolve("ca.crl");
        Files.copy(namesake, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(facts(page(line, NOW), "Revocation list"))
                .containsEntry("State", "of another authority: connections are refused");

        Files.writeString(file, "nothing of the sort");
        assertThat(facts(page(line, NOW), "Revocation list"))
                .containsOnlyKeys("File", "State")
                .doesNotContainEntry("State", "fresh");
    }

    /** A pin is looked up in the list of this user's authority, if that signed what is pinned. */
    @Test
    void thePinnedCertificateIsLookedUpInTheListOfItsAuthority() throws Exception {
        Pki pki = authority("Example CA");
        RemoteLine line = add(new Trust.Pinned(pki.certificate()), List.of());
        assertThat(facts(page(line, NOW), "Revocation list")).isEmpty();

        Path list = book.own().revoked();
        Files.copy(pki.root().resolve("ca.crt"), book.own().authority());
        Files.copy(pki.root().resolve("ca.crl"), list);
        Instant late = pki.list().getNextUpdate().toInstant().plusSeconds(1);
        assertThat(facts(page(line, NOW), "Revocation list"))
                .containsEntry("File", list.toString())
                .containsEntry("State", "fresh");
        assertThat(facts(page(line, late), "Revocation list").get("State"))
                .startsWith("too old: what it names is refused");

        Files.writeString(list, "nothing of the sort");
        assertThat(facts(page(line, NOW), "Revocation list").get("State"))
                .startsWith("whether the authority has revoked the certificate cannot be told")
                .endsWith("put the authority's newest list there");
    }

    @Test
    void whatIsNotThereAnyMoreIsSaidToBeGone() throws Exception {
        RemoteLine line = add(new Trust.Socket(), List.of());
        assertThat(page(line, NOW).parts())
                .contains(
                        new Part.Prose(
                                "Trusted",
                                "Who may open the socket decides; there is no certificate."));
        book.own().change(List::clear);
        book.reload();
        while (!book.lines().isEmpty()) {
            Thread.sleep(5);
        }

        assertThat(page(line, NOW).parts())
                .containsExactly(new Part.Prose("", "This remote is not there any more."));
    }
}
