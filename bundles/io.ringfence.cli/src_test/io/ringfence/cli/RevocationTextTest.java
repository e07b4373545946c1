package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.Fields;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.KeySource;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.RevocationReason;
import io.ringfence.remote.pki.ServerName;
import io.ringfence.remote.pki.Subject;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code remote show} tells of the list in which a pinned certificate is looked up. */
class RevocationTextTest extends RemoteCase {

    private static final Duration MONTH = Duration.ofDays(30);

    private void give(Pki pki, String from, String to) throws Exception {
        Files.copy(
                pki.root().resolve(from), own().resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void howFreshItIsAndWhatItRefuses() throws Exception {
        Pki pki =
                Pki.init(
                        root.resolve("ca"),
                        CommonName.parse("Example CA"),
                        KeyType.EC_P384,
                        Lives.AUTHORITY.days(1826),
                        Optional.empty(),
                        NOW);
        Issued issued =
                pki.issue(
                        new Subject(
                                Purpose.SERVER,
                                CommonName.parse("web"),
                                List.of(ServerName.parse("web"))),
                        new KeySource.Fresh(KeyType.EC_P384),
                        MONTH,
                        Passphrases.NONE,
                        NOW);
        new OwnRemotes(new Environment(Map.of(), root.resolve("home"), root))
                .change(
                        all ->
                                all.add(
                                        new OwnRemote(
                                                RemoteName.parse("web"),
                                                new OwnRemote.Kept(
                                                        List.of("https://web:8443"),
                                                        new Trust.Pinned(pki.certificate(issued)),
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        List.of()))));
        String[] show = {"remote", "show", "web"};
        String[] json = {"remote", "show", "web", "--format", "json"};
        assertThat(ok(show)).doesNotContain("revoked by", "refused");
        give(pki, "ca.crt", "client.ca");
        assertThat(ok(show)).contains("revoked by   no list: nothing counts as revoked");
        assertThat(json(json).has("crl")).isFalse();

        Path list = own().resolve("ca.crl");
        give(pki, "ca.crl", "ca.crl");
        assertThat(ok(show))
                .contains("revoked by   " + list, "list of      " + NOW + ", 0 revoked", "fresh")
                .doesNotContain("refused");
        assertThat(json(json).object("crl").text("state")).isEqualTo("fresh");

        pki.revoke(issued.serial(), RevocationReason.KEY_COMPROMISE, MONTH, Passphrases.NONE, NOW);
        give(pki, "ca.crl", "ca.crl");
        String why = "the authority has revoked the certificate: " + list + " names it; ask";
        assertThat(ok(show)).contains("refused      " + why, ", 1 revoked");
        assertThat(json(json).text("refused")).startsWith(why);

        file(".config/lxc/config.yml", "remotes: {real: {addr: 'https://web:8443'}}");
        file(".config/lxc/servercerts/real.crt", PemText.of(pki.certificate(issued)));
        file(".config/lxc/client.ca", Files.readString(own().resolve("client.ca")));
        Path of = file(".config/lxc/ca.crl", Files.readString(list));
        assertThat(ok("remote", "show", "real"))
                .contains("refused      the authority has revoked the certificate: " + of)
                .contains("revoked by   " + of, ", 1 revoked");
        ok("remote", "import", "real", "--as", "linked");
        assertThat(json("remote", "show", "linked", "--format", "json").object("crl").text("file"))
                .isEqualTo(of.toString());
        Files.writeString(root.resolve("home/.config/lxc/client.ca"), "nothing");
        Files.delete(root.resolve("home/.config/lxc/servercerts/real.crt"));
        assertThat(ok("remote", "show", "real"))
                .contains("trouble      this file holds no certificate", "lxc/client.ca)");

        Files.writeString(list, "nothing");
        assertThat(ok(show)).contains("refused      whether the authority", "cannot be read");
        Fields unreadable = json(json);
        assertThat(unreadable.text("refused")).contains(list + ": this revocation list");
        assertThat(unreadable.object("crl").text("state")).isEqualTo("unreadable");

        Files.writeString(own().resolve("client.ca"), "nothing");
        assertThat(ok(show))
                .contains("revoked by   " + own().resolve("client.ca") + ": this file holds no")
                .contains("put the certificate of the authority there again");
        assertThat(json(json).object("crl").text("state")).isEqualTo("unreadable");
    }
}
