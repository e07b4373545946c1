package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.identity.ClientFiles;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.CommonName;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The real clients and servers take the identities that we make, also while one is renewed. */
class IdentityTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void renewalOverlapsOnTheServer(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            IdentityFolder own = new IdentityFolder(folder.resolve("own"));
            CommonName name = CommonName.parse("ann@desk");
            Identity first = own.currentOrNew(name, Instant.now());
            PkiClient before = client(lab, first, "before");
            trust(lab, "before");
            assertThat(list(before)).isZero();
            PkiClient after = client(lab, own.renew(name, KeyType.EC_P384, Instant.now()), "after");
            trust(lab, "after");
            assertThat(list(before)).isZero();
            own.swap();
            assertThat(list(after)).isZero();
            String fingerprint = first.fingerprint().hex().substring(0, 16);
            lab.client("config", "trust", "remove", fingerprint);
            assertThat(before.run("project", "list", "lab:").status()).isNotZero();
            assertThat(after.run("project", "list", "lab:").status()).isZero();
        }
    }

    private PkiClient client(Lab lab, Identity identity, String name) throws Exception {
        Path files = Files.createDirectory(folder.resolve("files-" + name));
        ClientFiles.in(files).write(identity);
        return new PkiClient(lab, files, folder.resolve("client-" + name));
    }

    private void trust(Lab lab, String name) {
        String file = folder.resolve("files-" + name).resolve("client.crt").toString();
        String add = lab.product().equals("lxd") ? "add" : "add-certificate";
        lab.client("config", "trust", add, file, "--name", name);
    }

    /** The status of the client that lists what the server has; the server is pinned at first. */
    private static int list(PkiClient client) throws Exception {
        if (!Files.exists(client.folder().resolve("servercerts/lab.crt"))) {
            client.add("lab");
        }
        return client.run("project", "list", "lab:").status();
    }
}
