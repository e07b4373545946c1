package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.DeviceLogin;
import io.ringfence.remote.contact.Decision;
import io.ringfence.remote.ui.add.LoginWindow;
import io.ringfence.remote.ui.add.WizardPerson;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** What somebody sees who logs in with a browser. */
@ExtendWith(WorkbenchRunner.class)
@Timeout(120)
class LoginWindowTest {

    private static final WizardPage WINDOW = new WizardPage("Log in to web:8443");

    private final LoginWindow login = new LoginWindow(Screen.window());

    @AfterEach
    void close() {
        Screen.run(login::end);
    }

    private WizardPerson person() {
        return new WizardPerson(null, Decision.NO, null, _ -> {}, login);
    }

    private static DeviceLogin device(String code) {
        return new DeviceLogin(
                "web:8443",
                "https://login.example.org",
                URI.create("https://login.example.org/activate"),
                Optional.empty(),
                code,
                Instant.now().plusSeconds(600));
    }

    /** Shows it as work does that waits for the login; answers with whether it was interrupted. */
    private FutureTask<Boolean> waiting(DeviceLogin device) {
        var task =
                new FutureTask<>(
                        () -> {
                            person().visit(device);
                            try {
                                return new CountDownLatch(1).await(60, TimeUnit.SECONDS);
                            } catch (InterruptedException _) {
                                return true;
                            }
                        });
        Thread.ofPlatform().daemon().start(task);
        WINDOW.await();
        return task;
    }

    @Test
    void addressAndCodeAreShownAndCancelEndsTheWaiting() throws Exception {
        FutureTask<Boolean> work = waiting(device("ABCD-EFGH"));
        assertThat(WINDOW.words())
                .contains(
                        "https://login.example.org/activate",
                        "ABCD-EFGH",
                        "enter the code",
                        "(in 9 min)");
        assertThat(WINDOW.usual()).isEqualTo("Open in Browser");
        assertThat(WINDOW.unnamed()).isEmpty();
        WINDOW.press("Copy Code");
        Screen.until("the code", () -> Screen.clipboard().equals("ABCD-EFGH"));
        assertThat(work.isDone()).isFalse();
        WINDOW.press("Cancel");
        assertThat(work.get(20, TimeUnit.SECONDS)).isTrue();
        Screen.until("the end of it", () -> !WINDOW.isOpen());
    }

    @Test
    void withoutACodeTheAddressIsCopiedAndItGoesByItself() throws Exception {
        FutureTask<Boolean> work = waiting(device(""));
        assertThat(WINDOW.words()).contains("log in there").doesNotContain("Code");
        WINDOW.press("Copy Address");
        Screen.until(
                "the address",
                () -> Screen.clipboard().equals("https://login.example.org/activate"));
        Screen.run(login::end);
        assertThat(WINDOW.isOpen()).isFalse();
        assertThat(work.isDone()).isFalse();
        work.cancel(true);
    }

    @Test
    void nobodyIsSentToAPlaceThatAServerNamesBeforeTheyAgree() throws Exception {
        for (boolean agreed : new boolean[] {false, true}) {
            var answer = new FutureTask<>(this::goesTo);
            Thread.ofPlatform().daemon().start(answer);
            WINDOW.await();
            assertThat(WINDOW.words()).contains("https://candid.example.org", "learns who you are");
            assertThat(WINDOW.usual()).isEqualTo("Do Not Log In");
            WINDOW.press(agreed ? "Log In There" : "Do Not Log In");
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(agreed);
            Screen.until("the end of it", () -> !WINDOW.isOpen());
        }
    }

    private boolean goesTo() throws SourceException {
        return person().goesTo("web:8443", "https://candid.example.org");
    }
}
