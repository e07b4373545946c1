package io.ringfence.app.tests;

import io.ringfence.app.WorkbenchApplication;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import java.time.Duration;
import java.util.concurrent.FutureTask;

/**
 * Runs the real application once for all tests, on a thread of its own. Tests stay on JUnit's
 * thread and reach the window through {@link Screen}; so a test that hangs can be told so, and a
 * modal dialog does not block it.
 */
public final class WorkbenchRunner implements BeforeAllCallback, TestExecutionExceptionHandler {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    @Override
    public void beforeAll(@Nullable ExtensionContext context) {
        if (context != null) {
            context.getRoot()
                    .getStore(Namespace.create(WorkbenchRunner.class))
                    .getOrComputeIfAbsent(Running.class, _ -> Running.start(), Running.class);
        }
    }

    /** The picture is taken before the test tidies up. */
    @Override
    public void handleTestExecutionException(
            @Nullable ExtensionContext context, @Nullable Throwable cause) throws Throwable {
        if (context != null) {
            String test = context.getRequiredTestClass().getSimpleName();
            String method = context.getRequiredTestMethod().getName();
            Screen.picture(test + "." + method);
        }
        if (cause != null) {
            throw cause;
        }
    }

    /** The application while it runs; closed when the last test is done. */
    private record Running(FutureTask<Object> application) implements AutoCloseable {

        static Running start() {
            TestServers.install();
            var application = new FutureTask<>(() -> new WorkbenchApplication().start(null));
            Thread.ofPlatform().name("ui").daemon().start(application);
            Screen.await(
                    "the workbench to start",
                    START_LIMIT,
                    () -> application.isDone() || PlatformUI.isWorkbenchRunning());
            if (application.isDone()) {
                throw new IllegalStateException(
                        "the application ended before it had a window", failure(application));
            }
            Screen.await("a window", START_LIMIT, Screen::hasWindow);
            return new Running(application);
        }

        private static @Nullable Throwable failure(FutureTask<Object> application) {
            return switch (application.state()) {
                case FAILED -> application.exceptionNow();
                case RUNNING, SUCCESS, CANCELLED -> null;
            };
        }

        @Override
        public void close() {
            Screen.run(() -> PlatformUI.getWorkbench().close());
            Screen.await("the application to end", START_LIMIT, application::isDone);
        }
    }
}
