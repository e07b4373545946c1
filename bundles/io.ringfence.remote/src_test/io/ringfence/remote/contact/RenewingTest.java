package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.RemoteName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Optional;
import java.util.Set;

/** A new identity takes the place of the old one; the rest is shown with real servers. */
@Timeout(60)
class RenewingTest extends ContactCase {

    private Renewal renew(String... leftOut) throws Exception {
        Set<RemoteName> names = new java.util.HashSet<>();
        for (String each : leftOut) {
            names.add(RemoteName.parse(each));
        }
        return contacts().renew(Optional.empty(), KeyType.EC_P256, names);
    }

    private IdentityFolder folder() {
        return own().identities();
    }

    private Identity current() throws Exception {
        return folder().read(folder().current()).orElseThrow();
    }

    @Test
    void withoutServersItIsDoneAtOnce() throws Exception {
        Identity before = folder().create(contacts().identityName(), KeyType.EC_P256, NOW);
        Renewal renewal = renew();
        assertThat(renewal.stage()).isEqualTo(Renewal.Stage.DONE);
        assertThat(renewal.before()).isEqualTo(before.fingerprint());
        assertThat(current().fingerprint()).isEqualTo(renewal.after());
        assertThat(current().name()).isEqualTo(before.name());
        assertThat(folder().old()).doesNotExist();
        assertThat(folder().next()).doesNotExist();
    }

    /** Whom nobody knows any more must not lose the key that they do know. */
    @Test
    void aServerThatDoesNotTakeItKeepsTheOldOneInUse() throws Exception {
        FakeApi api = trusting("pw");
        person.password = "pw";
        add(wanted(start(api)));
        Identity before = current();
        api.root("untrusted", false, "projects");
        Renewal renewal = renew();
        assertThat(renewal.stage()).isEqualTo(Renewal.Stage.INTRODUCING);
        assertThat(renewal.servers())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.remote()).isEqualTo("web");
                            assertThat(each.problem().orElseThrow().remedy())
                                    .contains("--except web");
                        });
        assertThat(current().fingerprint()).isEqualTo(before.fingerprint());
        Renewal again = renew();
        assertThat(again.after()).isEqualTo(renewal.after());
        assertThat(renew("web").stage()).isEqualTo(Renewal.Stage.DONE);
        assertThat(current().fingerprint()).isEqualTo(renewal.after());
    }

    /** The server forgets the old one only once the new one is used. */
    @Test
    void theOldOneIsKeptUntilTheServersForgotIt() throws Exception {
        FakeApi api = trusting("pw");
        person.password = "pw";
        add(wanted(start(api)));
        Identity before = current();
        String old = "DELETE /1.0/certificates/" + before.fingerprint();
        api.error(old, 500);
        Renewal renewal = renew();
        assertThat(renewal.stage()).isEqualTo(Renewal.Stage.RETIRING);
        assertThat(current().fingerprint()).isEqualTo(renewal.after());
        assertThat(folder().read(folder().old()).orElseThrow().fingerprint())
                .isEqualTo(before.fingerprint());
        api.ok(old, "{}");
        Renewal again = renew();
        assertThat(again.stage()).isEqualTo(Renewal.Stage.DONE);
        assertThat(again.after()).isEqualTo(renewal.after());
        assertThat(folder().old()).doesNotExist();
    }
}
