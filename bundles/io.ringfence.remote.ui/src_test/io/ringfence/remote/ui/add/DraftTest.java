package io.ringfence.remote.ui.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Wanted;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What the wizard wants of what was decided in it. */
class DraftTest {

    private final Draft draft = new Draft();

    @Test
    void aTokenIsEnough() throws SourceException {
        String token = TargetsTest.token("\"10.0.0.9:8443\"", "0001-01-01T00:00:00Z");
        draft.aim(Targets.NONE.of(token));
        draft.name = " web ";

        Wanted wanted = draft.wanted();

        assertThat(wanted.name().text()).isEqualTo("web");
        assertThat(wanted.token()).isPresent();
        assertThat(wanted.addresses()).containsExactly("https://10.0.0.9:8443");
        assertThat(draft.hasAccess()).isTrue();
    }

    @Test
    void aTokenMayComeLater() throws SourceException {
        draft.aim(new Target.Address("https://10.0.0.9:8443"));
        draft.name = "web";
        assertThat(draft.hasAccess()).isFalse();

        draft.token = TargetsTest.token("\"10.0.0.8:8443\"", "0001-01-01T00:00:00Z") + "\n";

        assertThat(draft.hasAccess()).isTrue();
        assertThat(draft.wanted().token()).isPresent();
        assertThat(draft.wanted().addresses()).isEqualTo(List.of("https://10.0.0.9:8443"));

        draft.token = "hello";
        assertThatThrownBy(draft::wanted).hasMessageContaining("no token");

        draft.access = Draft.Access.KNOWN;
        assertThat(draft.wanted().token()).isEmpty();
    }

    @Test
    void anotherTargetForgetsTheDecision() {
        draft.aim(new Target.Address("https://a:8443"));
        draft.decision = Draft.Decision.PIN;
        draft.aim(new Target.Address("https://a:8443"));
        assertThat(draft.decision).isEqualTo(Draft.Decision.PIN);

        draft.aim(new Target.Address("https://b:8443"));

        assertThat(draft.decision).isEqualTo(Draft.Decision.REFUSE);
        assertThat(draft.looked).isNull();
    }

    @Test
    void passwordsAreOverwritten() {
        char[] secret = "secret".toCharArray();
        draft.access = Draft.Access.PASSWORD;
        draft.password(secret);
        assertThat(draft.hasAccess()).isTrue();
        assertThat(draft.password()).isEqualTo("secret".toCharArray()).isNotSameAs(secret);

        draft.password(null);

        assertThat(secret).containsOnly('\0');
        assertThat(draft.hasAccess()).isFalse();
    }

    @Test
    void aPasswordCountsOnlyWhenItIsChosen() {
        draft.password("secret".toCharArray());
        draft.access = Draft.Access.KNOWN;
        assertThat(draft.password()).isNull();
    }

    @Test
    void anAuthorityThatCannotBeReadIsTold() {
        draft.aim(new Target.Address("https://a:8443"));
        draft.name = "a";
        draft.decision = Draft.Decision.AUTHORITY;
        draft.authority = "/nowhere/ca.crt";
        assertThatThrownBy(draft::wanted).hasMessageContaining("/nowhere/ca.crt");
    }
}
