package io.ringfence.model.estate;

import static io.ringfence.model.estate.EstateFixture.await;
import static io.ringfence.model.estate.EstateFixture.get;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** Servers are asked by themselves only for an estate that this user left so, here. */
@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FollowedAgainTest {

    @TempDir private Path folder = Path.of("");

    private EstateFixture window() {
        return new EstateFixture(folder.resolve("home"));
    }

    private Path file() {
        return folder.resolve("customer" + EstateFile.EXTENSION);
    }

    @BeforeEach
    void leaveAnEstateFollowing() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.create());
            get(window.estates.saveAs(file()));
            window.ask(window.web);
            get(window.estates.save());
        }
    }

    private void isFollowed(boolean expected) throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.open(file()));
            assertThat(window.model.state().following()).isEqualTo(expected);
            if (expected) {
                await(() -> window.web.captures() > 0);
            } else {
                window.settle();
                assertThat(window.web.captures()).isZero();
            }
        }
    }

    @Test
    void oneThatWasLeftFollowing() throws Exception {
        isFollowed(true);
        isFollowed(true);
    }

    @Test
    void notOneThatWasPaused() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.open(file()));
            window.model.follow(false);
            await(() -> !window.model.state().following());
            get(window.estates.save());
        }
        isFollowed(false);
        try (EstateFixture window = window()) {
            get(window.estates.open(file()));
            window.model.follow(true);
            window.ask(window.db);
        }
        isFollowed(true);
    }

    @Test
    void notOneThatSomebodyElseChanged() throws Exception {
        try (EstateFixture elsewhere = new EstateFixture(folder.resolve("elsewhere"))) {
            get(elsewhere.estates.open(file()));
            elsewhere.estates.set("a", "b");
        }
        try (EstateFixture window = window()) {
            get(window.estates.open(file()));
            assertThat(window.model.state().following()).isFalse();
            // what this user saves now was not left following
            window.estates.set("a", "c");
            get(window.estates.save());
        }
        isFollowed(false);
    }

    @Test
    void notOneThatWasPutInItsPlaceOrHasAnotherName() throws Exception {
        Path copy = Files.copy(file(), folder.resolve("copy" + EstateFile.EXTENSION));
        try (EstateFixture window = window()) {
            get(window.estates.open(copy));
            assertThat(window.model.state().following()).isFalse();
        }
        Files.write(file(), new EstateMaker().estate("\"sources\":[{\"spec\":\"web\"}]").bytes());
        isFollowed(false);
    }

    @Test
    void notByAProgramThatDoesNotKnowIt() throws Exception {
        Files.delete(folder.resolve("home").resolve("recent.json"));
        isFollowed(false);
    }

    @Test
    void oneThatWasKilledWhileItSaved() throws Exception {
        OwnEstates own = new OwnEstates(folder.resolve("home"));
        EstateStore.Means means =
                new EstateStore.Means(
                        new EstateFormat(Migrations.ALL), new io.ringfence.model.file.AtomicFile());
        try (EstateStore store = EstateStore.open(file(), means)) {
            // noted what it was about to write, and did not come to that
            own.writing(store, "0".repeat(64));
            assertThat(own.isFollowed(store)).isTrue();
        }
        isFollowed(true);
    }

    /** What the preference "follow at start" wants. */
    private void followsAtStart(boolean expected) throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.resume(true));
            assertThat(window.estates.state().file()).isEqualTo(file());
            assertThat(window.model.state().following()).isEqualTo(expected);
            window.model.follow(false);
            await(() -> !window.model.state().following());
            get(window.estates.save());
        }
    }

    @Test
    void onesOwnAtTheStartAlsoWhenItWasPaused() throws Exception {
        followsAtStart(true);
        followsAtStart(true);
    }

    @Test
    void notOnesOwnAtTheStartThatSomebodyElseWroteSince() throws Exception {
        followsAtStart(true);
        try (EstateFixture elsewhere = new EstateFixture(folder.resolve("elsewhere"))) {
            get(elsewhere.estates.open(file()));
            elsewhere.estates.set("a", "b");
        }
        followsAtStart(false);
        followsAtStart(false); // having looked at it does not make it one's own
        try (EstateFixture window = window()) {
            get(window.estates.resume(true));
            window.estates.set("a", "c");
            get(window.estates.save());
        }
        followsAtStart(true);
    }
}
